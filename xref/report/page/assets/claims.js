// The list of claims, with search and filters, and the page of one claim.

const STATUSES = {
  conflicting: ["in conflict", "Another report states something incompatible."],
  corroborated: ["corroborated", "At least two identified origins that are not linked reached print through two publishers."],
  repeated: ["repeated", "Several outlets, but one origin or one publisher: they repeat each other, or somebody."],
  unsettled: ["unsettled", "Several outlets, and the texts do not tell whether they rest on one origin."],
  single_source: ["single source", "One outlet only."],
};
const DIGITS = {
  1: "corroborated, at least one origin on record, in conflict with none",
  2: "corroborated, but no origin is on record, or the two did not reach print separately",
  3: "unsettled: one origin on record, and a compatible one that is not identified",
  4: "in conflict",
  5: "contradicted by two or more identified origins",
  6: "cannot be judged: one origin, or circular",
};
const RELATIONS = { corroborates: "corroborate each other", repeats: "repeat one origin", unsettled: "unsettled", conflicts: "in conflict" };

const chip = (status) => h("span", { class: `chip ${status}` }, STATUSES[status][0]);
const circularChip = () => h("span", { class: "chip circular" }, "circular");
const range = (cluster) => (cluster.low === cluster.high ? plural(cluster.low, "origin") : `${cluster.low} to ${cluster.high} origins`);
const lead = (cluster) => cluster.members[cluster.lead || 0];
const outletOf = (member) => page.outlets[page.articles[member.article].outlet];
const namesOf = (cluster) => cluster.outlets.map((at) => page.outlets[at].name);
const claimAddress = (cluster) => `#claim/${encodeURIComponent(cluster.id)}`;

/** First and last day on which a claim was printed, as numbers; NaN where no day is known. */
function printed(cluster) {
  const days = cluster.members.map((member) => page.articles[member.article].days?.[0]).filter(Boolean).sort();
  return [time(days[0]), time(days[days.length - 1])];
}

const ORDERS = {
  outlets: ["most outlets first", (a, b) => b.outlets.length - a.outlets.length || b.members.length - a.members.length],
  newest: ["newest first", (a, b) => (printed(b)[1] || 0) - (printed(a)[1] || 0)],
  oldest: ["oldest first", (a, b) => (printed(a)[0] || Infinity) - (printed(b)[0] || Infinity)],
  origins: ["most origins first", (a, b) => b.low - a.low || b.high - a.high],
  conflicts: ["most disputed first", (a, b) => (b.questions?.length || 0) - (a.questions?.length || 0) || b.outlets.length - a.outlets.length],
};

/** Letters without case and accents, so that a search finds what looks alike. */
const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[‘’]/g, "'");

/** What a search looks through, made when first needed. */
const searched = (cluster) => (cluster.searched ??= folded([cluster.id, ...namesOf(cluster),
  ...cluster.members.flatMap((member) => [member.text, ...(member.chains || []).flat()])].join("\n")));

/** The claims that fit: every word of `q` occurs, and the status, outlet and circular are those asked for. */
function fitting({ q = "", status = "", outlet = "", circular = "", sort = "outlets" }) {
  const words = folded(q).split(/\s+/).filter(Boolean);
  const statuses = status.split(",").filter(Boolean);
  const name = outlet && page.outlets.findIndex((card) => card.name === outlet);
  const order = (ORDERS[sort] || ORDERS.outlets)[1];
  return page.clusters
    .filter((cluster) => !statuses.length || statuses.includes(cluster.status))
    .filter((cluster) => !circular || cluster.circular)
    .filter((cluster) => !outlet || cluster.outlets.includes(name))
    .filter((cluster) => words.every((word) => searched(cluster).includes(word)))
    .sort(order);
}

function claimItem(cluster) {
  const names = namesOf(cluster);
  const [first] = printed(cluster);
  return h("li", null,
    h("a", { class: "what", href: claimAddress(cluster), dir: "auto" }, lead(cluster).text),
    (cluster.questions || []).slice(0, 1).map((question) => h("p", { class: "asked" }, asked(question))),
    h("p", { class: "meta" }, chip(cluster.status), cluster.circular ? circularChip() : null,
      h("span", null, plural(cluster.outlets.length, "outlet")), h("span", null, range(cluster)),
      Number.isNaN(first) ? null : h("span", null, written(new Date(first).toISOString().slice(0, 10))),
      h("span", { class: "names" }, ...parted(names.slice(0, 4).map(own), ", "), names.length > 4 ? ` and ${names.length - 4} more` : "")));
}

/** A question with its answers on one line. */
const asked = (question) => [own(question.text), "? ", ...parted(question.answers.map((answer) => ["“", own(answer.words), "”"]), " or ").flat()];

function claimsView(options, change) {
  const counts = Object.fromEntries(page.overview.statuses);
  const chosen = new Set((options.status || "").split(",").filter(Boolean));
  const list = h("ol", { class: "list" });
  const count = h("p", { class: "count", role: "status" });
  let more = h("span");
  const set = (name, value) => change({ ...options, [name]: value });
  function draw() {
    const found = fitting(options);
    list.replaceChildren();
    count.textContent = found.length ? `${plural(found.length, "claim")} of ${page.clusters.length.toLocaleString("en")}` : "No claim fits. Take a filter away, or search for other words: silence is not denial.";
    const button = slices(found, claimItem, list);
    more.replaceWith(button);
    more = button;
  }
  let waiting = 0;
  const search = h("input", { type: "search", value: options.q || "", placeholder: "Words of a claim, a source, an outlet", autocomplete: "off",
    oninput: (event) => { options = { ...options, q: event.target.value }; clearTimeout(waiting); waiting = setTimeout(() => { change(options, true); draw(); }, 120); } });
  const buttons = Object.keys(STATUSES).map((status) => h("button", { type: "button", "aria-pressed": String(chosen.has(status)), id: `only-${status}`,
    onclick: () => { chosen.has(status) ? chosen.delete(status) : chosen.add(status); set("status", [...chosen].join(",")); } }, `${STATUSES[status][0]} ${(counts[status] || 0).toLocaleString("en")}`));
  const circular = h("button", { type: "button", id: "only-circular", "aria-pressed": String(Boolean(options.circular)), onclick: () => set("circular", options.circular ? "" : "1") }, `circular ${(page.overview.circular || 0).toLocaleString("en")}`);
  const outlets = h("select", { id: "of-outlet", onchange: (event) => set("outlet", event.target.value) }, h("option", { value: "" }, "all outlets"),
    page.outlets.map((outlet) => h("option", { value: outlet.name, selected: outlet.name === options.outlet }, outlet.name)));
  const order = h("select", { id: "in-order", onchange: (event) => set("sort", event.target.value) },
    Object.entries(ORDERS).map(([name, [words]]) => h("option", { value: name, selected: name === (options.sort || "outlets") }, words)));
  draw();
  return [
    h("h1", { tabindex: -1 }, "Claims"),
    h("div", { class: "filters", role: "search", "aria-label": "Claims" },
      h("div", { class: "row" }, h("label", { class: "wide" }, "Search", search), h("label", null, "Printed by", outlets), h("label", null, "Order", order)),
      h("div", { class: "row", role: "group", "aria-label": "Show only" }, buttons, circular)),
    count, list, more,
  ];
}

function claimView(cluster) {
  const outlets = cluster.outlets.length;
  const letters = [...new Set(cluster.outlets.map((at) => page.outlets[at].grade))].sort();
  const [first, last] = printed(cluster);
  const day = (at) => written(new Date(at).toISOString().slice(0, 10));
  const rows = articlesOf(cluster);
  const width = Math.max(300, Math.min(960, document.getElementById("main").clientWidth - 72));
  const times = timeline(rows.map(({ article, members }) => ({ label: page.outlets[article.outlet].name, published: article.days, events: eventsOf(members) })), width);
  const graph = lineage(cluster.lineage, width);
  const marks = cluster.members.some((member) => member.marks?.length);
  return [
    around(cluster),
    h("div", { class: `claim-head ${cluster.status}` },
      h("h1", { tabindex: -1, dir: "auto" }, lead(cluster).text),
      h("p", { class: "meta" }, chip(cluster.status), cluster.circular ? circularChip() : null, h("span", null, plural(outlets, "outlet")), h("span", null, range(cluster)), h("span", null, `grade ${letters.join("/")}${cluster.digit}`)),
      h("p", { class: "says" }, STATUSES[cluster.status][1], cluster.circular ? " It looks like many voices and is one." : "")),
    h("dl", { class: "facts" },
      fact("Origins", cluster.origins?.length ? parted(cluster.origins.map((origin) => own(origin.name)), "; ") : "not known"),
      fact("At least, at most", `${cluster.low} identified; ${cluster.high} if every vague or missing credit were a source of its own`),
      fact("Printed", Number.isNaN(first) ? "no date known" : first === last ? day(first) : `${day(first)} to ${day(last)}`),
      fact("Grade of the claim", `${cluster.digit}: ${DIGITS[cluster.digit] || ""}`)),
    disputes(cluster),
    cluster.differences?.length ? section("What else differs", h("p", { class: "soft small" }, "No conflict: it changed over time, one report is more exact, or a person had better look."), h("ul", null, cluster.differences.map((words) => h("li", { dir: "auto" }, words)))) : null,
    graph ? section("Who rests on whom", h("p", { class: "soft small" }, "From the sources at the left to the outlets at the right, as the texts credit them. A broken frame: a source that is not named. Dots: counted as one voice for another reason. A thick line: copied."), h("div", { class: "card scroll", tabindex: 0, role: "region", "aria-label": "Who rests on whom" }, graph)) : null,
    times && rows.length > 1 ? section("When", h("p", { class: "soft small" }, "A dot is the day of the report; a bar is the day on which it is said to have happened."), h("div", { class: "card scroll", tabindex: 0, role: "region", "aria-label": "Timeline" }, times)) : null,
    section(rows.length > 1 ? "Who prints it" : "The report",
      marks ? h("p", { class: "key" }, h("span", null, h("mark", { class: "same" }, "words"), " that other reports of this claim have too"), h("span", null, h("mark", { class: "differs" }, "words"), " that are in conflict")) : null,
      h("ol", { class: "reports" }, rows.map(reportItem))),
    why(cluster),
    h("p", { class: "soft small" }, "Name of the claim in all reports: ", h("code", null, cluster.id)),
  ];
}

/** The different days that the sentences of an article give. */
const eventsOf = (members) => [...new Map(members.map((member) => member.event).filter((days) => days?.length).map((days) => [days.join(), days])).values()];

const fact = (name, words) => h("div", null, h("dt", null, name), h("dd", null, words));
const section = (title, ...children) => h("section", null, h("h2", null, title), children);

/** Way back to the list, and to the claims before and after this one in it. */
function around(cluster) {
  const at = lastList.indexOf(cluster);
  const link = (other, words) => (other ? h("a", { href: claimAddress(other) }, words) : null);
  return h("nav", { class: "around", "aria-label": "Claims" }, h("a", { href: lastClaims }, "← Claims"),
    h("span", null, ...parted([at > 0 ? link(lastList[at - 1], "Previous claim") : null, at >= 0 ? link(lastList[at + 1], "Next claim") : null].filter(Boolean), " · ")));
}

/** The articles that print a claim, each with its sentences, in the order of their first. */
function articlesOf(cluster) {
  const found = new Map();
  for (const member of cluster.members) {
    if (!found.has(member.article)) found.set(member.article, { article: page.articles[member.article], members: [] });
    found.get(member.article).members.push(member);
  }
  return [...found.values()];
}

function reportItem({ article, members }) {
  const outlet = page.outlets[article.outlet];
  return h("li", { class: "card" },
    h("header", null, h("strong", null, own(outlet.name)), h("span", { class: "soft" }, publishedOn(article)),
      h("span", { class: "soft small" }, `outlet graded ${outlet.grade}`)),
    h("div", { class: "small" }, h("span", { class: "title" }, outward(article.link, article.title || article.link || article.id))),
    members.map((member) => [
      h("blockquote", { dir: "auto" },
        member.before ? h("span", { class: "aside small" }, member.before, " ") : null, sentence(member),
        member.after ? h("span", { class: "aside small" }, " ", member.after) : null),
      h("p", { class: "credit soft" }, credited(member), member.hedged ? "; hedged" : "", member.event?.length ? `; event: ${spoken(member.event)}` : "",
        member.kind === "headline" ? "; headline" : "", `; characters ${member.start} to ${member.end}`),
      member.judged ? h("p", { class: "credit" }, "judged: ", own(member.judged)) : null,
    ]));
}

function disputes(cluster) {
  if (!cluster.questions?.length) return null;
  const clashes = (cluster.clashes || []).map((at) => page.clashes[at]);
  return section("In conflict",
    cluster.questions.map((question) => h("div", { class: "question card" }, h("h3", null, own(question.text), "?"),
      h("ul", { class: "answers" }, question.answers.map((answer) => h("li", null, h("blockquote", { dir: "auto" }, answer.words),
        h("ul", null, answer.outlets.map((at) => h("li", null, own(page.outlets[at].name))))))))),
    h("details", { open: clashes.length < 3 }, h("summary", null, clashes.length === 1 ? "The two sentences" : `The ${clashes.length} pairs of sentences`),
      h("ol", { class: "reports" }, clashes.map((clash) => h("li", { class: "card" }, [clash.a, clash.b].map((side) => clashSide(cluster, side)),
        clash.judged ? h("p", { class: "credit" }, "judged: ", own(clash.judged)) : null)))));
}

function clashSide(cluster, [at, place]) {
  const other = page.clusters[at];
  const member = other.members[place];
  return h("div", null, h("blockquote", { dir: "auto" }, sentence(member)),
    h("p", { class: "credit soft" }, own(outletOf(member).name), ", ", publishedOn(page.articles[member.article]), "; ", credited(member),
      other === cluster ? null : [" · ", h("a", { href: claimAddress(other) }, "that claim")]));
}

/** Why the sentences stand together: each linked pair with its evidence. */
function why(cluster) {
  if (!cluster.links?.length) return null;
  const name = (at) => own(outletOf(cluster.members[at]).name);
  return h("details", { class: "why" }, h("summary", null, "Why these sentences stand together"),
    h("p", { class: "soft small" }, "The probability that both sentences state the same claim, what they have in common, and what their relation rests on."),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Evidence" }, h("table", null,
      h("thead", null, h("tr", null, ["Sentences", "Probability", "Relation", "Alike", "Because"].map((title) => h("th", { scope: "col" }, title)))),
      h("tbody", null, cluster.links.map((link) => h("tr", null,
        h("td", null, name(link.a), ` (${link.a + 1}) and `, name(link.b), ` (${link.b + 1})`),
        h("td", { class: "number" }, link.score.toFixed(2)), h("td", null, RELATIONS[link.relation]),
        h("td", null, (link.reasons || []).join("; ")),
        h("td", null, link.basis || "", link.copied ? [" Copied: “", own(link.copied), "”"] : null, link.judged ? [" Judged: ", own(link.judged)] : null)))))));
}
