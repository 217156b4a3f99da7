// Of this month and the next, the one of today stays.
const framed = all(".embedded"), current = framed.find(month => month.dataset.month === today.slice(0, 7));
if (current) {
  framed.forEach(month => { if (month !== current) month.remove(); });
  current.hidden = false;
}
