// Names that are known, below a field in which one begins to write (the pattern of a combobox with a list).

import { get, make } from './forms.mjs'

const WAIT = 120
let number = 0

const FROM = { ledger: 'in this ledger', registry: 'registry', gazetteer: 'gazetteer' }

/** What tells one name from another of the same kind. */
function about (row) {
  const place = [row.admin1, row.country].filter(Boolean).join(', ')
  const more = row.sectors?.join(' ') || row.precision || ''
  return [place, more, FROM[row.from]].filter(Boolean).join(' · ')
}

/** Puts a field into a box with suggestions. take: is given what is chosen. */
export function suggest (input, kind, take) {
  const id = `suggest-${++number}`
  const list = make('ul', { id, role: 'listbox', hidden: true, 'aria-label': 'Known names' })
  const box = make('span', { className: 'suggest' }, input, list)
  let rows = []
  let at = -1
  let timer
  let asked = ''

  const close = () => {
    list.hidden = true
    at = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const point = to => {
    at = to
    for (const [n, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(n === at))
    const item = list.children[at]
    item ? input.setAttribute('aria-activedescendant', item.id) : input.removeAttribute('aria-activedescendant')
    item?.scrollIntoView({ block: 'nearest' })
  }
  const choose = row => {
    input.value = row.name
    close()
    take(row)
  }
  const show = found => {
    rows = found
    list.replaceChildren(...rows.map((row, n) => make(
      'li', { id: `${id}-${n}`, role: 'option', 'aria-selected': 'false', onmousedown: event => { event.preventDefault(); choose(row) } },
      make('bdi', {}, row.name), make('span', { className: 'why' }, about(row)))))
    list.hidden = rows.length === 0
    at = -1
    input.setAttribute('aria-expanded', String(rows.length > 0))
  }
  const ask = async () => {
    asked = input.value
    if (asked.trim().length < 2) return close()
    // Who judges without what others decided is not told the names that those wrote.
    const { reviewer } = document.querySelector('[data-blind]')?.dataset ?? {}
    const alone = reviewer === undefined ? '' : `&blind=1&reviewer=${encodeURIComponent(reviewer)}`
    const found = await get(`/review/suggest?kind=${kind}&q=${encodeURIComponent(asked.slice(0, 100))}${alone}`).catch(() => ({ rows: [] }))
    if (asked === input.value && document.activeElement === input) show(found.rows)
  }
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', id)
  input.setAttribute('aria-expanded', 'false')
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (list.hidden) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) point((at + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && at >= 0) choose(rows[at])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return box
}
