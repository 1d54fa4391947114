// Elements without markup: texts are only ever text nodes.

/** An element with properties, data and children; a child that is null or false is left out. */
export function make (tag, properties = {}, ...children) {
  const found = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (name.includes('-') || name === 'role' || name === 'for' || name === 'list') found.setAttribute(name, value)
    else found[name] = value
  }
  found.append(...children.filter(child => child !== null && child !== false && child !== undefined))
  return found
}

/** A list to choose from. table: values with how they read. */
export function choice (table, value, none) {
  const entries = Object.entries(table)
  if (value && !table[value]) entries.push([value, value])
  const options = entries.map(([code, label]) => make('option', { value: code, selected: code === value }, label))
  return make('select', {}, none !== undefined && make('option', { value: '', selected: !value }, none), ...options)
}

/** POSTs JSON to a path of the API; answers with the status and what came. */
export async function post (path, body) {
  const answer = await fetch(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: answer.status, found: await answer.json().catch(() => ({ error: `the server answered with ${answer.status}` })) }
}

/** What a path of the API holds. */
export async function get (path) {
  const answer = await fetch(`/api${path}`)
  if (!answer.ok) throw new Error((await answer.json()).error)
  return answer.json()
}
