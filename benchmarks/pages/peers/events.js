// What all three get: the entries of the month, and a colour for each kind that white text is read on.
export const colors = {
  promotion: "#a8322a", topic: "#24589e", ad: "#7a5500", social: "#1f6b3a", email: "#05656f",
  event: "#97305f", collateral: "#5a6206", meeting: "#4a4aa8",
};

export async function entries() {
  const answer = await fetch("events.json");
  return answer.json();
}

// The day after: two of the three take an end that is not included.
export function dayAfter(day) {
  const date = new Date(day + "T00:00Z");
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
