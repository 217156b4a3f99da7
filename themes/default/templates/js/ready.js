// All is as its reader wants it.
doc.documentElement.classList.remove("asked", "folds");
