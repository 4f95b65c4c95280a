// The drawings: shares, timeline, lineage, record. Each says in words what it shows.

const shortened = (text, letters) => (text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`);

let drawings = 0;

/** A drawing of that size with its description for who cannot see it. */
function drawing(width, height, title, ...children) {
  const id = `drawing-${++drawings}`;
  return s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-labelledby": id, class: "drawing" },
    s("title", { id }, title), ...children);
}

/** One bar cut into shares: [class, count, words]. */
function shares(parts) {
  const sum = parts.reduce((total, part) => total + part[1], 0) || 1;
  let at = 0;
  const cuts = parts.filter((part) => part[1]).map(([kind, count, words]) => {
    const width = (1000 * count) / sum;
    const cut = s("rect", { class: kind, x: at, y: 0, width: Math.max(1, width - 2), height: 24 }, s("title", null, words));
    at += width;
    return cut;
  });
  return s("svg", { class: "shares", viewBox: "0 0 1000 24", preserveAspectRatio: "none", role: "img", "aria-label": parts.map((part) => part[2]).join("; ") }, cuts);
}

/** When it is said to have happened (bars) and when each article reported it (dots); rows: {label, published, events}. */
function timeline(rows, width) {
  const dated = rows.filter((row) => row.published?.[0]);
  if (!dated.length) return null;
  const near = 45 * DAY; // an event far from the reports would squeeze them into one dot
  const reports = dated.map((row) => time(row.published[0]));
  const [first, last] = [Math.min(...reports), Math.max(...reports)];
  const events = rows.flatMap((row) => row.events.flatMap((days) => days.slice(0, 2).filter(Boolean).map(time)));
  const inside = events.filter((at) => at >= first - near && at <= last + near);
  const [low, high] = [Math.min(first, ...inside) - DAY, Math.max(last + DAY, ...inside) + DAY];
  const labels = Math.min(190, width * 0.34);
  const x = (at) => labels + ((Math.min(high, Math.max(low, at)) - low) / (high - low)) * (width - labels - 24) + 8;
  const top = 28, step = 26;
  const height = top + rows.length * step + 6;
  const days = ticks(low, high, Math.max(2, Math.floor((width - labels) / 110))).filter((day) => x(day) > labels + 30 && x(day) < width - 40);
  const marks = days.map((day) => [
    s("line", { class: "grid", x1: x(day), x2: x(day), y1: top - 6, y2: height }),
    s("text", { class: "axis", x: x(day), y: 14, "text-anchor": "middle" }, short(day)),
  ]);
  const lines = rows.map((row, at) => {
    const y = top + at * step + step / 2;
    const report = row.published?.[0] ? time(row.published[0]) + DAY / 2 : null;
    return s("g", null, s("title", null, told(row)),
      s("text", { x: labels - 8, y: y + 4, "text-anchor": "end" }, shortened(row.label, Math.floor((labels - 10) / 7.6))),
      row.events.map((days) => event(days, report, y, x, low, high)),
      report === null ? null : s("circle", { class: "report", cx: x(report), cy: y, r: 5 }));
  });
  return drawing(width, height, `Timeline. ${rows.map(told).join("; ")}`, marks, lines);
}

function told(row) {
  const events = row.events.map(spoken).filter(Boolean);
  return `${row.label} reported ${spoken(row.published) || "on an unknown day"}${events.length ? `, event ${events.join(" and ")}` : ""}`;
}

function event(days, report, y, x, low, high) {
  const start = days[0] ? time(days[0]) : low;
  const end = days[1] ? time(days[1]) : high;
  const [from, to] = [x(start), Math.max(x(start) + 5, x(end))];
  return [
    report === null ? null : s("line", { class: "thread", x1: from, x2: x(report), y1: y, y2: y }),
    s("rect", { class: "event", x: from, y: y - 6, width: to - from, height: 12, rx: 3 }),
    start < low || end > high ? s("text", { class: "axis", x: start < low ? from : to, y: y - 8, "text-anchor": start < low ? "start" : "end" }, start < low ? `← ${days[0].slice(0, 4)}` : `${days[1].slice(0, 4)} →`) : null,
  ];
}

/** Days for the axis, in even steps, at most `most` of them. */
function ticks(low, high, most) {
  const days = Math.ceil((high - low) / DAY);
  const step = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652].find((size) => days / size <= most) || Math.ceil(days / most);
  const found = [];
  for (let at = Math.ceil(low / DAY) * DAY; at <= high; at += step * DAY) found.push(at);
  return found;
}

const short = (at) => {
  const [year, month, date] = new Date(at).toISOString().slice(0, 10).split("-").map(Number);
  return `${date} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
};

const EDGES = { credits: "is credited by", copies: "is copied by", "one voice": "counts as one voice with" };

/** A label on one line or two. */
function label(text, x, y, letters) {
  if (text.length <= letters) return s("text", { x, y: y + 4.5, "text-anchor": "middle" }, text);
  const cut = text.lastIndexOf(" ", letters);
  const at = cut > letters / 3 ? cut : letters;
  return s("text", { x, y, "text-anchor": "middle" }, s("tspan", { x, y: y - 3.5 }, text.slice(0, at)), s("tspan", { x, y: y + 12 }, shortened(text.slice(at).trim(), letters)));
}

/** Who rests on whom: sources to the left, outlets to the right. */
function lineage(graph, width) {
  if (!graph?.edges?.length) return null;
  const nodes = graph.nodes.map((node) => ({ column: 0, row: 0, ...node }));
  const columns = Math.max(...nodes.map((node) => node.column)) + 1;
  const rows = Math.max(...nodes.map((node) => node.row), ...graph.edges.flatMap((edge) => edge.via || [])) + 1;
  const gap = 56, box = Math.max(130, Math.min(250, (width - gap * (columns - 1)) / columns)), tall = 40, step = 54;
  const whole = Math.max(columns * box + (columns - 1) * gap, box) + 4;
  const x = (column) => 2 + column * (box + gap);
  const y = (row) => 6 + row * step + tall / 2;
  const tip = `tip-${drawings + 1}`;
  const lines = graph.edges.map((edge) => {
    const [a, b] = [nodes[edge.start], nodes[edge.end]];
    const kind = { credits: "edge", copies: "edge copies", "one voice": "edge voice" }[edge.kind];
    return s("path", { class: kind, d: way(edge, a, b, x, y, box), "marker-end": edge.kind === "one voice" ? null : `url(#${tip})` },
      s("title", null, `${a.label} ${EDGES[edge.kind]} ${b.label}`));
  });
  const boxes = nodes.map((node) => s("g", null,
    s("title", null, node.alone ? `${node.label} credits nobody` : node.label),
    s("rect", { class: `node ${node.kind}`, x: x(node.column), y: y(node.row) - tall / 2, width: box, height: tall, rx: node.kind === "outlet" ? 4 : 20 }),
    label(node.label, x(node.column) + box / 2, y(node.row), Math.floor((box - 20) / 7.4))));
  const words = graph.edges.map((edge) => `${nodes[edge.start].label} ${EDGES[edge.kind]} ${nodes[edge.end].label}`);
  return drawing(whole, rows * step + 4, `Who rests on whom. ${words.join("; ")}`,
    s("defs", null, s("marker", { id: tip, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto", markerUnits: "userSpaceOnUse" }, s("path", { class: "arrow", d: "M0 0 L8 4 L0 8 z" }))),
    lines, boxes);
}

/** The line from one node to another, past the columns between them; back to an earlier column below the boxes. */
function way(edge, a, b, x, y, box) {
  const from = [x(a.column) + box, y(a.row)];
  const to = [x(b.column) - 6, y(b.row)];
  if (b.column <= a.column) return `M${from} C${from[0] + 50} ${from[1] + 40} ${to[0] - 50} ${to[1] + 40} ${to}`;
  let path = `M${from}`;
  let here = from;
  (edge.via || []).forEach((row, i) => {
    const left = x(a.column + 1 + i);
    path += `${bent(here, [left, y(row)])} H${left + box}`;
    here = [left + box, y(row)];
  });
  return path + bent(here, to);
}

const bent = ([x1, y1], [x2, y2]) => ` C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;

/** The record of an outlet: the interval as a bar from 0 to 1, its mean as a stroke. */
function record(card) {
  const n = `n ${Math.round(card.n)}`;
  if (card.mean === undefined) return h("span", { class: "soft" }, `insufficient evidence (${n})`);
  const [low, mean, high] = [card.low, card.mean, card.high].map((share) => share * 200);
  const words = `${card.mean.toFixed(2)} (${card.low.toFixed(2)} to ${card.high.toFixed(2)}, ${n})`;
  return h("span", { class: "record" },
    s("svg", { viewBox: "0 0 200 18", width: 200, height: 18, "aria-hidden": "true" },
      s("rect", { class: "track", x: 0, y: 7, width: 200, height: 4, rx: 2 }),
      s("rect", { class: "range", x: low, y: 3, width: Math.max(2, high - low), height: 12, rx: 3 }),
      s("line", { class: "mean", x1: mean, x2: mean, y1: 0, y2: 18 })),
    h("span", null, words));
}
