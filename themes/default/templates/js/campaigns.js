// Campaigns: those that run, then those to come, the nearest first, then those that are over.
const whenIs = ({ begins, ends }) => today > ends ? 2 : today < begins ? 1 : 0;
all(".campaign").sort((one, other) => {
  const a = one.dataset, b = other.dataset, part = whenIs(a) - whenIs(b);
  return part || (whenIs(a) === 2 ? b.ends.localeCompare(a.ends) : a.begins.localeCompare(b.begins));
}).forEach(box => box.parentNode.append(box));
