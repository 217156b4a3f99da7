// While the calendar is served: reloads the page when there is a new build, and shows problems.
(() => {
  "use strict";
  const build = document.currentScript.dataset.build;
  let stream = null;
  let panel = null;

  const listen = () => {
    stream = new EventSource("/-/reload");
    stream.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (state.build === build) {
        show(state);
      } else {
        location.reload();
      }
    };
  };

  const element = (name, text, children = []) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  };

  const show = (state) => {
    if (panel) {
      panel.remove();
      panel = null;
    }
    if (!state.failure && !state.counts) {
      return;
    }
    panel = document.createElement("calgen-problems");
    const style = element("link", "");
    style.rel = "stylesheet";
    style.href = "/-/reload.css";
    panel.attachShadow({ mode: "open" }).append(style, state.failure ? failure(state) : list(state));
    document.body.append(panel);
  };

  const failure = (state) => {
    const made = element("div", "", [
      element("strong", "The calendar could not be built. You see the last good one."),
      element("pre", state.failure),
    ]);
    made.setAttribute("role", "alert");
    return made;
  };

  const list = (state) => {
    const items = state.first.map((problem) =>
      element("li", "", [
        element("code", problem.place),
        element("p", problem.message),
        element("p", problem.hint),
      ]),
    );
    const all = element("a", "All problems, by person");
    all.href = "/problems.html";
    return element("details", "", [element("summary", state.counts), element("ul", "", items), all]);
  };

  // A browser opens six connections to a server: hidden tabs must not hold them all.
  const attend = () => {
    if (stream) {
      stream.close();
      stream = null;
    }
    if (!document.hidden) {
      listen();
    }
  };
  document.addEventListener("visibilitychange", attend);
  attend();
})();
