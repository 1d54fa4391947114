// Lights up the words of a claim and the claim of words, on hover, on focus, and where the address points.

const text = document.getElementById('text')
const cards = new Map([...document.querySelectorAll('.card[data-claim]')].map(card => [card.dataset.claim, card]))
const segments = [...text.querySelectorAll('.seg[data-claims]')]
let held = null

/** The fields of a card: what its words are, and where. */
function fieldsOf (card) {
  return [...card.querySelectorAll('[data-role]')].map(field => ({
    role: field.dataset.role, start: Number(field.dataset.start), end: Number(field.dataset.end)
  }))
}

function clear () {
  for (const lit of document.querySelectorAll('.lit')) {
    lit.classList.remove('lit')
    lit.removeAttribute('data-lit')
  }
}

/** Lights up claims: their cards and their words, each with what it is to the claim. */
function light (ids) {
  clear()
  for (const id of ids) {
    const card = cards.get(id)
    if (!card) continue
    card.classList.add('lit')
    const seen = new Set()
    for (const field of fieldsOf(card)) {
      for (const segment of segments) {
        if (Number(segment.dataset.start) < field.start || Number(segment.dataset.end) > field.end) continue
        segment.classList.add('lit')
        const label = `${field.role}:${field.start}`
        if (Number(segment.dataset.start) === field.start && !seen.has(label)) {
          segment.dataset.lit = segment.dataset.lit ? `${segment.dataset.lit}, ${field.role}` : field.role
          seen.add(label)
        }
      }
    }
  }
}

/** The card in view, without moving the text. */
function show (card) {
  const list = card.parentElement
  if (list.scrollHeight <= list.clientHeight) return
  const top = card.offsetTop - list.offsetTop
  if (top < list.scrollTop || top + card.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTo({ top: top - 8 })
}

function claimsAt (target) {
  const segment = target.closest?.('.seg[data-claims]')
  if (segment) return segment.dataset.claims.split(' ')
  const ref = target.closest?.('.ref')
  if (ref) return [ref.hash.slice(3)]
  const card = target.closest?.('.card[data-claim]')
  return card ? [card.dataset.claim] : []
}

function enter (event) {
  const ids = claimsAt(event.target)
  if (!ids.length) return
  light(ids)
  if (!event.target.closest('.card')) show(cards.get(ids[0]) ?? document.body)
}

function leave () {
  if (held) light([held]); else clear()
}

/** What the address names stays lit. */
function hold () {
  const id = decodeURIComponent(location.hash.slice(3))
  held = cards.has(id) ? id : null
  leave()
  if (held) show(cards.get(held))
}

for (const area of [text, ...cards.values()]) {
  area.addEventListener('mouseover', enter)
  area.addEventListener('mouseleave', leave)
  area.addEventListener('focusin', enter)
  area.addEventListener('focusout', leave)
}
text.addEventListener('click', event => {
  const ids = claimsAt(event.target)
  // A click within a selection is a selection.
  if (!ids.length || !getSelection().isCollapsed || event.target.closest('a')) return
  location.hash = `c-${ids[0]}`
})
addEventListener('hashchange', hold)
hold()
