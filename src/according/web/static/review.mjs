// One key, one decision. Without this file the buttons are plain forms.

import { get, make, post } from './forms.mjs'

const root = document.querySelector('[data-review]')
const told = document.getElementById('told')
const verdicts = { a: 'accept', x: 'reject', s: 'skip' }
const DONE = { accept: 'Accepted', reject: 'Rejected', skip: 'Skipped', note: 'Noted' }
const WENT = 'according-review-went'
const KEPT = root && `according-review-${root.dataset.claim}`
document.documentElement.classList.add('scripted')
for (const button of document.querySelectorAll('button[data-key][hidden]')) button.hidden = false

const path = root && `/review/claims/${encodeURIComponent(root.dataset.claim)}`
let busy = false
let edited = null

function say (words, good = false) {
  if (!told) return
  told.textContent = words
  told.classList.toggle('good', good)
}

/** Goes on to the next page, which the server names. */
function go (to) {
  location.assign(to)
}

/** Sends a decision; tells what is wrong, and of a conflict what others decided meanwhile. */
async function send (to, body, keep) {
  if (busy) return
  busy = true
  say('Saving …', true)
  try {
    const { status, found } = await post(to, { ...body, query: root?.dataset.query ?? '', ...reviewer() })
    if (status === 200) {
      sessionStorage.setItem(WENT, DONE[body.action] ?? (to.endsWith('/undo') ? 'Taken back' : 'Corrected'))
      return go(found.to)
    }
    if (status === 409) return await conflict(found.error, keep)
    say(found.error)
  } catch {
    say('The server does not answer; nothing was saved. Is `according serve` still running?')
  } finally {
    busy = false
  }
}

function reviewer () {
  const name = root?.dataset.reviewer ?? document.querySelector('input[name=reviewer]')?.value
  return { ...(name ? { reviewer: name } : {}), ...(root?.dataset.blind !== undefined ? { blind: '1' } : {}) }
}

const note = () => document.querySelector('#verdicts input[name=note]')?.value ?? ''

function decide (action) {
  if (!root) return
  if (action === 'note' && !note().trim()) return say('Write the note first.')
  return send(`${path}/decide`, { action, seen: root.dataset.version, note: note() }, { action, note: note() })
}

function undo () {
  const form = document.querySelector('form[action="/review/undo"]')
  if (!form) return say('There is nothing of yours to undo.')
  return send('/review/undo', {})
}

/** The second of two who judge the same claim is told, and what they did is kept for them. */
async function conflict (problem, keep) {
  const dialog = document.getElementById('conflict')
  const now = (await get(`${path}?${reviewerQuery()}`)).claim
  const last = Number(root.dataset.version.split('.')[1])
  dialog.querySelector('[data-what]').textContent = problem
  dialog.querySelector('[data-since]').replaceChildren(...now.log.filter(one => one.id > last).map(one =>
    make('li', {}, make('bdi', {}, one.reviewer), ` ${one.told}`, one.note ? `: “${one.note}”` : '', make('span', { className: 'why' }, ` ${one.at.replace('T', ' ').replace('Z', '')}`))))
  const mine = keep?.corrections ? `your correction of ${keep.corrections.map(one => one.field).join(', ')}` : `your decision (${keep?.action})`
  dialog.querySelector('[data-kept]').textContent = `Nothing of yours was saved, and nothing is lost: ${mine} will be there when you look at it again.`
  if (keep) sessionStorage.setItem(KEPT, JSON.stringify(keep))
  say(problem)
  dialog.onclose = () => dialog.returnValue === 'show' && go(`${path}${root.dataset.query}`)
  dialog.showModal()
}

const reviewerQuery = () => new URLSearchParams(reviewer()).toString()

/** Opens the editor, with corrections that could not be saved before. */
async function correct (kept) {
  if (!root || edited) return edited?.querySelector('select, input')?.focus()
  const [{ editor }, page, choices] = await Promise.all([import('./edit.mjs'), get(`${path}?${reviewerQuery()}`), get('/review/choices')])
  const { claim } = page
  if (claim.version !== root.dataset.version) return conflict('It was changed while you looked at it.', kept && { corrections: kept })
  edited = editor({
    values: claim.values,
    changed: kept,
    choices,
    near: claim.values.evidence.start,
    save: corrections => corrections.length
      ? send(`${path}/correct`, { seen: root.dataset.version, corrections, note: note() }, { corrections, note: note() })
      : say('Nothing is changed; to agree with the claim as it is, leave this and accept it.'),
    close: () => {
      edited.remove()
      edited = null
      document.querySelector('[data-key=c]').focus()
    }
  })
  document.getElementById('editor').append(edited)
  edited.querySelector('select').focus({ preventScroll: true })
  const desk = root.querySelector('.desk')
  if (desk.scrollHeight > desk.clientHeight) desk.scrollTop = edited.offsetTop - 8
  else edited.scrollIntoView({ block: 'nearest' })
}

const acts = {
  c: () => correct(),
  u: undo,
  n: () => document.querySelector('#verdicts input[name=note]')?.focus(),
  m: () => { const link = document.querySelector('a[data-key=m]'); if (link) go(link.href) },
  e: () => { const link = document.querySelector('a[href^="/review/events/"]'); if (link) go(link.href) },
  '?': () => document.getElementById('help')?.showModal(),
  ...Object.fromEntries(Object.entries(verdicts).map(([key, action]) => [key, () => decide(action)]))
}

addEventListener('keydown', event => {
  const typing = event.target.closest?.('input:not([type=checkbox]), textarea, select, dialog[open], .editor')
  if (event.key === 'Escape' && event.target.name === 'note') return event.target.blur()
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.documentElement.classList.contains('marking')) return
  const act = acts[event.key.toLowerCase()]
  if (!act) return
  event.preventDefault()
  act()
})

document.getElementById('verdicts')?.addEventListener('submit', event => {
  event.preventDefault()
  decide(event.submitter?.value ?? 'note')
})
document.querySelector('form[action="/review/undo"]')?.addEventListener('submit', event => {
  event.preventDefault()
  undo()
})
for (const key of ['c', '?']) document.querySelector(`button[data-key="${key}"]`)?.addEventListener('click', acts[key])

/** After a decision: who hears the page is told of it and goes on reading at the claim, not at the navigation. */
function arrive (done) {
  if (!done) return
  document.getElementById('claim').focus({ preventScroll: true })
  setTimeout(() => told.textContent || say(`${done}; this is the next.`, true), 50) // a status is spoken when it changes, not as it loads
}

/** The claim's sentence in the middle of what is seen of the report; what was kept from a conflict is offered again. */
function begin () {
  const here = document.getElementById('here')
  const paper = here?.closest('.paper')
  if (paper) paper.scrollTop = here.offsetTop - paper.offsetTop - paper.clientHeight / 3
  arrive(sessionStorage.getItem(WENT))
  sessionStorage.removeItem(WENT)
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
  sessionStorage.removeItem(KEPT)
  if (kept?.note) document.querySelector('#verdicts input[name=note]').value = kept.note
  if (kept?.corrections) correct(kept.corrections)
  else if (kept?.action) say(`Before, you wanted to ${kept.action} it.`, true)
}
if (root) begin()
