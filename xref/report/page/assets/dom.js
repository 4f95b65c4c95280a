// Building the page. Everything from an article is written as text: no function here takes markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties and children; null and false children are left out, strings become text. */
function h(name, properties, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** The same for drawings. */
function s(name, properties, ...children) {
  return filled(document.createElementNS(SVG, name), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child);
  }
  return element;
}

/** A name or title that keeps its own direction of writing. */
const own = (text) => h("bdi", null, text);

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** Elements with something between them. */
const parted = (items, between) => items.flatMap((item, at) => (at ? [between, item] : [item]));

/** A link out of the page; where there is no address of the web, the text alone. */
function outward(address, text) {
  if (!/^https?:\/\//i.test(address || "")) return own(text);
  return h("a", { href: address, rel: "noopener noreferrer nofollow", target: "_blank" }, own(text));
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const time = (day) => Date.parse(`${day}T00:00:00Z`);
const DAY = 86400000;

/** "12 March 2024" of an ISO day. */
function written(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** The words for days [first, after the last, precision]: "12 March 2024", "March 2024", "since 2011". */
function spoken(days) {
  if (!days || !days.length) return "";
  const [first, end, precision] = days;
  const unit = (day) => (precision === "year" ? day.slice(0, 4) : precision === "month" ? written(day).replace(/^\d+ /, "") : written(day));
  if (!first && !end) return "";
  if (!end) return `since ${unit(first)}`;
  const last = new Date(time(end) - DAY).toISOString().slice(0, 10);
  if (!first) return `until ${unit(last)}`;
  const [from, to] = [unit(first), unit(last)];
  return from === to ? from : `${from} to ${to}`;
}

/** The day of publication as it is known, or as it was stated. */
const publishedOn = (article) => spoken(article.days) || article.published || "no date";

/** A sentence with its marked words. */
function sentence(member) {
  const { text, marks = [] } = member;
  const pieces = [];
  let at = 0;
  for (let i = 0; i < marks.length; i += 3) {
    pieces.push(text.slice(at, marks[i]));
    const words = text.slice(marks[i], marks[i + 1]);
    pieces.push(h("mark", { class: marks[i + 2] === 2 ? `differs${words.length > 60 ? " long" : ""}` : "same" }, words));
    at = marks[i + 1];
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== "");
}

/** Whom a sentence credits, upstream: "credits A, which credits B". */
function credited(member) {
  const chains = member.chains || [];
  if (!chains.length) return ["credits nobody"];
  const told = chains.map((chain) => parted(chain.map((name) => h("strong", null, own(name))), ", which credits "));
  return [member.whole ? "the article credits " : "credits ", ...parted(told, "; and ").flat()];
}

/** Items that come in slices as the reader scrolls, with a button for those who do not. */
function slices(items, draw, container, size = 40) {
  let drawn = 0;
  const button = h("button", { type: "button", class: "more", onclick: () => next(true) });
  const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && next(), { rootMargin: "800px" });
  function next(focus = false, count = size) {
    const added = items.slice(drawn, drawn + count).map((item, i) => draw(item, drawn + i));
    container.append(...added);
    drawn += added.length;
    const left = items.length - drawn;
    button.hidden = left <= 0;
    button.textContent = `Show ${Math.min(size, left)} more of ${left.toLocaleString("en")}`;
    if (left <= 0) watcher.disconnect();
    if (focus && added.length) added[0].querySelector("a")?.focus();
  }
  next();
  watcher.observe(button);
  // a list on paper shows more than one on the screen, and says where it ends
  container.drawForPrint = () => next(false, Math.max(0, 400 - drawn));
  return button;
}
