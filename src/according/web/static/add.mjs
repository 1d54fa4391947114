// Adds an event that the coder missed: its words are marked in the text, the rest is the editor's.

import { get, post } from './forms.mjs'
import { choose, selected, wordsAt } from './words.mjs'

const root = document.querySelector('[data-add]')
const button = root.querySelector('[data-key=m]')
const told = document.getElementById('told')
const VOICE = { name: '', id: null, country: null, stance: 'asserts', cue: '', via: [], start: 0, end: 0, text: '' }
const region = document.getElementById('text')
let form = null
let busy = false

const say = words => { told.textContent = words }

const blank = trigger => ({
  type: '', mode: null, contexts: [], status: 'actual', trigger, actors: [], recipients: [], sources: [{ ...VOICE }], time: null, place: null, counts: []
})

/** The words that are marked, or that are chosen now. */
async function words () {
  const marked = selected()
  if (marked) return marked
  say('Mark the words that tell the event: drag over them, or choose them with ← and → and press Enter. Esc leaves it.')
  return choose(0)
}

async function add () {
  if (form) return form.querySelector('select')?.focus()
  const found = await words()
  say('')
  if (!found) return button.focus()
  const [{ editor }, choices] = await Promise.all([import('./edit.mjs'), get('/review/choices')])
  form = editor({
    values: blank({ start: found.start, end: found.end, text: wordsAt(found.start, found.end) }),
    choices,
    near: found.start,
    fresh: 'Add this event',
    save,
    close: () => {
      form.remove()
      form = null
      say('')
      button.focus()
    }
  })
  document.getElementById('editor').append(form)
  form.scrollIntoView({ block: 'nearest' })
  form.querySelector('select').focus({ preventScroll: true })
}

async function save (fields) {
  if (busy) return
  busy = true
  say('Saving …')
  const { reviewer, blind } = root.dataset
  try {
    const body = { fields, reviewer, blind: blind !== undefined }
    const { status, found } = await post(`/documents/${encodeURIComponent(root.dataset.add)}/add`, body)
    if (status !== 200) return say(found.error)
    history.replaceState(null, '', found.to)
    location.reload()
  } catch {
    say('The server does not answer; nothing was saved. Is `according serve` still running?')
  } finally {
    busy = false
  }
}

button.hidden = false
region.tabIndex = 0 // where words are chosen by keys
// A press of a button must leave what is marked marked.
button.addEventListener('mousedown', event => event.preventDefault())
button.addEventListener('click', add)
addEventListener('keydown', event => {
  const typing = event.target.closest?.('input, textarea, select, .editor')
  if (event.key !== 'm' || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  event.preventDefault()
  add()
})
