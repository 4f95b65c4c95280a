// Overview, outlets, articles, and which of all views is shown: the part of the address behind "#" says it.

let page = null;
let lastClaims = "#claims";
let lastList = [];

const HIGHLIGHTS = {
  conflict: ["In conflict", "Reports that differ in a detail of one event.", "#claims?status=conflicting&sort=conflicts"],
  circular: ["Many voices, one origin", "Printed by several outlets that rest on one origin at most.", "#claims?circular=1"],
  corroborated: ["Corroborated", "At least two identified origins, through two publishers.", "#claims?status=corroborated&sort=origins"],
};

function overviewView() {
  const { overview, highlights = [] } = page;
  const counts = Object.fromEntries(overview.statuses);
  const several = overview.clusters - (counts.single_source || 0);
  const words = ([status, [label]]) => `${label}: ${(counts[status] || 0).toLocaleString("en")}`;
  const kinds = Object.entries(STATUSES);
  const first = overview.days?.length ? `Published ${written(overview.days[0])} to ${written(overview.days[1])}. ` : "";
  return [
    h("h1", { tabindex: -1 }, "Who reports what, and on whose word"),
    h("p", { class: "lead" }, first, "Sentences of different outlets that state the same are one claim. Nothing here says what is true."),
    h("ul", { class: "sums" }, [[overview.articles, "article"], [overview.outlets, "outlet"], [overview.sentences, "sentence"], [overview.clusters, "claim"]].map(([count, name]) =>
      h("li", null, h("strong", null, count.toLocaleString("en")), h("span", null, count === 1 ? name : `${name}s`)))),
    overview.unlinked ? h("p", { class: "note" }, `${plural(overview.unlinked, "sentence")} not compared yet, and in no claim.`) : null,
    h("section", { class: "card" }, h("h2", null, `${plural(several, "claim")} ${several === 1 ? "is" : "are"} printed by more than one outlet, or disputed`),
      shares(kinds.filter(([status]) => status !== "single_source").map((kind) => [kind[0], counts[kind[0]] || 0, words(kind)])),
      h("ul", { class: "legend" }, kinds.map(([status, [, meaning]]) => h("li", null,
        h("a", { href: `#claims?status=${status}` }, chip(status), ` ${(counts[status] || 0).toLocaleString("en")}`), h("p", null, meaning))))),
    highlights.length ? h("h2", null, "Look at these first") : null,
    h("div", { class: "columns" }, highlights.map(({ reason, clusters }) => {
      const [title, meaning, address] = HIGHLIGHTS[reason];
      return h("section", { class: "card" }, h("h3", null, title), h("p", { class: "soft small" }, meaning),
        h("ol", null, clusters.map((at) => page.clusters[at]).map((cluster) => h("li", null,
          h("a", { href: claimAddress(cluster), dir: "auto" }, reason === "conflict" ? asked(cluster.questions[0]) : shortened(lead(cluster).text, 160)),
          reason === "conflict" ? h("p", { class: "soft small", dir: "auto" }, shortened(lead(cluster).text, 120)) : null,
          h("p", { class: "meta" }, plural(cluster.outlets.length, "outlet"), ", ", range(cluster))))),
        h("p", { class: "small" }, h("a", { href: address }, "All of these")));
    })),
  ];
}

const OUTLET_ORDERS = {
  name: ["by name", (a, b) => a.name.localeCompare(b.name, "en")],
  articles: ["most articles first", (a, b) => (b.articles || 0) - (a.articles || 0)],
  record: ["best supported record first", (a, b) => (b.record.low ?? -1) - (a.record.low ?? -1)],
};

function outletsView(options, change) {
  const sort = OUTLET_ORDERS[options.sort] ? options.sort : "name";
  const rows = [...page.outlets].sort(OUTLET_ORDERS[sort][1]);
  const columns = ["Outlet", "Grade", "Agreement record", "Articles", "First", "After others", "Alone", "Credits most"];
  return [
    h("h1", { tabindex: -1 }, "Outlets"),
    h("p", { class: "soft" }, "The record says how often what an outlet printed was matched by independent origins, not how often it was right: the bar is the interval that holds the share with a probability of 90 %, the stroke its mean. “First”: claims of several outlets that it printed before the others."),
    h("div", { class: "filters" }, h("div", { class: "row" }, h("label", null, "Order", h("select", { onchange: (event) => change({ sort: event.target.value }) },
      Object.entries(OUTLET_ORDERS).map(([name, [words]]) => h("option", { value: name, selected: name === sort }, words)))))),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Outlets" }, h("table", null,
      h("thead", null, h("tr", null, columns.map((title, at) => h("th", { scope: "col", class: at > 2 && at < 7 ? "number" : null }, title)))),
      h("tbody", null, rows.map((outlet) => h("tr", null,
        h("th", { scope: "row" }, h("a", { href: `#claims?${new URLSearchParams({ outlet: outlet.name })}` }, own(outlet.name)), outletNotes(outlet)),
        h("td", null, outlet.grade, outlet.grade_source ? h("div", { class: "soft small" }, outlet.grade_source) : null),
        h("td", null, record(outlet.record)),
        [outlet.articles, outlet.first, outlet.after, outlet.alone].map((count) => h("td", { class: "number" }, (count || 0).toLocaleString("en"))),
        h("td", null, parted((outlet.cites || []).map(own), ", "))))))),
  ];
}

function outletNotes(outlet) {
  const notes = [outlet.domain, outlet.family && `family: ${outlet.family}`, outlet.aliases?.length && `also: ${outlet.aliases.join(", ")}`, ...(outlet.ratings || [])].filter(Boolean);
  return notes.map((note) => h("div", { class: "soft small note-line" }, own(note)));
}

function articlesView() {
  const list = h("ol", { class: "list" });
  const item = (article) => h("li", null, h("div", null, outward(article.link, article.title || article.link || article.id)),
    h("p", { class: "meta" }, h("span", null, own(page.outlets[article.outlet].name)), h("span", null, publishedOn(article)), h("span", null, plural(article.sentences || 0, "sentence")),
      article.version > 1 ? h("span", null, `version ${article.version}`) : null, article.address ? h("span", null, own(article.address)) : null,
      article.cites?.length ? h("span", null, "credits ", ...parted(article.cites.slice(0, 5).map(own), ", ")) : null,
      article.copies?.length ? h("span", null, "shares copied passages with ", ...parted(article.copies.slice(0, 5).map(own), ", ")) : null));
  return [h("h1", { tabindex: -1 }, "Articles"), h("p", { class: "count" }, plural(page.articles.length, "article")), list, slices(page.articles, item, list)];
}

function methodView() {
  const body = document.querySelector("#thresholds tbody");
  if (!body.children.length) {
    body.append(...page.thresholds.map(({ name, value, meaning }) => h("tr", null, h("th", { scope: "row" }, h("code", null, name)), h("td", { class: "number" }, value), h("td", null, meaning || ""))));
  }
  return [];
}

const VIEWS = { overview: ["Overview", overviewView], claims: ["Claims", claimsView], outlets: ["Outlets", outletsView], articles: ["Articles", articlesView], method: ["Method", methodView] };

/** Show what the address asks for. */
function show(focus = true) {
  const [path, query = ""] = location.hash.slice(1).split("?");
  const options = Object.fromEntries(new URLSearchParams(query));
  const [first, rest] = path.split("/");
  const cluster = first === "claim" ? page.clusters.find((card) => card.id === decodeURIComponent(rest || "")) : null;
  const name = cluster ? "claims" : VIEWS[first] ? first : "overview";
  const view = document.getElementById("view");
  document.getElementById("method").hidden = name !== "method";
  view.replaceChildren(...(cluster ? claimView(cluster) : VIEWS[name][1](options, change(name))).flat().filter(Boolean));
  document.title = `${cluster ? shortened(lead(cluster).text, 60) : VIEWS[name][0]} – xref report`;
  for (const link of document.querySelectorAll(".top nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name === "claims" && !cluster) {
    lastClaims = location.hash;
    lastList = fitting(options);
  } else if (!lastList.length) lastList = fitting({});
  if (focus) {
    (name === "method" ? document.getElementById("method-title") : view.querySelector("h1"))?.focus({ preventScroll: true });
    scrollTo(0, (!cluster && scrolled.get(location.hash)) || 0);
  }
}

const scrolled = new Map();

/** A new address for changed options; `quietly`: the view shows them already. */
const change = (name) => (options, quietly = false) => {
  const query = new URLSearchParams(Object.entries(options).filter(([, value]) => value)).toString();
  const address = `#${name}${query ? `?${query}` : ""}`;
  const focused = document.activeElement?.id;
  history.replaceState(null, "", address);
  if (quietly) {
    lastClaims = address;
    lastList = fitting(options);
    return;
  }
  show(false);
  if (focused) document.getElementById(focused)?.focus();
};

async function unpacked() {
  const text = atob(document.getElementById("data").textContent.replace(/\s/g, ""));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

async function start() {
  const loading = document.getElementById("loading");
  try {
    page = await unpacked();
  } catch (error) {
    loading.textContent = `This browser cannot unpack the report (${error.message}). A browser of 2023 or later can.`;
    return;
  }
  loading.remove();
  document.getElementById("made").textContent = `Made with xref ${page.version}.`;
  const theme = document.getElementById("theme");
  const isDark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => { theme.textContent = isDark() ? "Light" : "Dark"; theme.setAttribute("aria-label", `Change to ${isDark() ? "light" : "dark"} colours`); };
  theme.addEventListener("click", () => { document.documentElement.dataset.theme = isDark() ? "light" : "dark"; label(); });
  label();
  document.getElementById("skip").addEventListener("click", (event) => { event.preventDefault(); document.getElementById("main").focus(); });
  history.scrollRestoration = "manual";
  let here = location.hash;
  addEventListener("scroll", () => scrolled.set(here, scrollY), { passive: true });
  addEventListener("hashchange", () => { here = location.hash; show(); });
  addEventListener("beforeprint", () => { for (const list of document.querySelectorAll(".list")) list.drawForPrint?.(); });
  show(false);
  document.documentElement.dataset.ready = "true";
}

start();
