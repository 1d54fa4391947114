// Where the map's data come from: the server, or, in a published site, the page itself, since a page on disk may fetch nothing.

// The JSON in the page's element `data-of-NAME`, else what the server has at the address data-NAME.
export async function dataOf(host, name) {
  const own = document.getElementById(`data-of-${name}`);
  if (own) return JSON.parse(own.textContent);
  const answer = await fetch(host.dataset[name], { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${name}: the server answered ${answer.status}`);
  return answer.json();
}

// The address of MapLibre's worker: a file of the server, or of a text that the published page carries.
// ".cjs" tells MapLibre to start it as a classic worker, which a page on disk may.
export function workerOf(host) {
  const text = globalThis.accordingWorker;
  if (!text) return host.dataset.worker;
  return `${URL.createObjectURL(new Blob([text], { type: "text/javascript" }))}#.cjs`;
}

// The page's policy lets no text become a script's address but through this, and this only lets the worker's.
export function allowWorker(host) {
  const own = new URL(host.dataset.worker, document.baseURI).href;
  const isOurs = (url) => url.startsWith("blob:") || new URL(url, document.baseURI).href === own;
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (isOurs(url)) return url;
      throw new TypeError(`refused as a script: ${url}`);
    },
  });
}
