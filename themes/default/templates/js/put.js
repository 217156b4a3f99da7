// Puts the page's own words in others' place, or back.
const put = (node, words) => {
  if (!node) return;
  node = node.firstChild;
  node.was = node.was || node.data;
  node.data = words ? words(node.was) : node.was;
};
