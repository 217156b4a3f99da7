// Words to compare: without accents and case, each after a space, so that " caf" finds "Café".
// Languages that write without spaces are found anywhere.
const plain = text => " " + text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");
const terms = text => plain(text).split(" ").filter(Boolean).map(word => (/[\u0e00-\u0eff\u3040-\u9fff]/.test(word) ? "" : " ") + word);
const says = (text, words) => words.every(word => text.includes(word));
