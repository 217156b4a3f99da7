// All is as its reader wants it.
doc.documentElement.classList.remove("asked", "folds");

// On a phone the tabs scroll: the current one is brought into sight. To ask for a width lays the page
// out, which is why this comes last.
const tab = one(".views [aria-current]");
if (tab && innerWidth <= 800) one(".views").scrollLeft = tab.offsetLeft + (tab.offsetWidth - innerWidth) / 2;
