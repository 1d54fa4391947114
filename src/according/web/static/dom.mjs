// Elements with text in them. Nothing here, and nothing that uses it, reads text as markup.

const SVG = "http://www.w3.org/2000/svg";

export function el(tag, given = {}, ...children) {
  return fill(document.createElement(tag), given, children);
}

export function svg(tag, given = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), given, children);
}

// given: attributes; null and false are left out, true is an empty attribute, a function listens to the event of its name.
function fill(element, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

// "1 event", "1,204 events".
export function many(count, one, more = `${one}s`) {
  return `${grouped(count)} ${count === 1 ? one : more}`;
}

export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

// Calls `work` at the next frame, once however often it is asked.
export function atNextFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}

// What cannot be seen or turns the direction of writing, as its code point.
export function oneLine(text) {
  const hidden = /[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;
  const shown = (character) => `\u27e8U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
  return (text ?? "").split(/\s+/).filter(Boolean).join(" ").replace(hidden, shown);
}
