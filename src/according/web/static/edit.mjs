// The editor of a claim: every field with its words. What is changed is given back as corrections; nothing else is touched.

import { choice, make } from './forms.mjs'
import { suggest } from './suggest.mjs'
import { choose, select, wordsAt } from './words.mjs'

const LISTS = { actors: 'Who', recipients: 'To whom', sources: 'Says so', counts: 'How many' }
const NAMES = { what: 'What', trigger: 'The word that tells it', time: 'When', place: 'Where', ...LISTS }
const FRESH = {
  actors: () => ({ name: '', id: null, country: null, sectors: [], start: 0, end: 0, text: '' }),
  sources: () => ({ name: '', id: null, country: null, stance: 'asserts', cue: '', via: [], start: 0, end: 0, text: '' }),
  counts: () => ({ what: 'killed', low: 0, high: null, of: null, source: '', start: 0, end: 0, text: '' }),
  time: () => ({ start: '', end: '', granularity: 'day', text: '', text_start: 0, text_end: 0 }),
  place: () => ({ name: '', country: null, admin1: null, lat: null, lon: null, radius_km: null, precision: 'settlement', geonames_id: null, start: 0, end: 0, text: '' })
}
FRESH.recipients = FRESH.actors

let numbered = 0
const codes = text => text.split(/[\s,;]+/).filter(Boolean)
const number = text => text.trim() === '' ? null : Number(text)

/** Builds the editor. given: {values, choices, near, save, close, changed}. changed: corrections that were made before. near: code point where words
 * are looked for first. fresh: all fields are given back, and the button's words are this. */
export function editor (given) {
  const values = structuredClone(given.values)
  const before = structuredClone(given.values)
  for (const one of given.changed ?? []) values[one.field] = one.value
  const groups = {}

  const changed = () => Object.keys(values).filter(field => given.fresh || JSON.stringify(values[field]) !== JSON.stringify(before[field]))
  const note = () => {
    for (const [name, group] of Object.entries(groups)) {
      const fields = name === 'what' ? ['type', 'mode', 'status', 'contexts'] : [name]
      group.classList.toggle('changed', !given.fresh && fields.some(field => changed().includes(field)))
    }
  }
  /** A labelled field. put: takes what was written. */
  const field = (label, input, put, size = '') => {
    input.addEventListener('change', () => { put(input.value); note() })
    return make('label', { className: size }, label, input)
  }
  const text = (value, properties = {}) => make('input', { type: 'text', value: value ?? '', autocomplete: 'off', spellcheck: false, ...properties })
  const own = (item, key) => value => { item[key] = value.trim() || null; delete item.rule }

  /** The words that carry something, and a button to change them. */
  const words = (item, what, [start, end] = ['start', 'end']) => {
    const there = item.text ?? wordsAt(item[start], item[end])
    const shown = make('q', { hidden: !there }, there)
    const button = make('button', {
      type: 'button',
      title: `Choose the words in the text: ${what}`,
      onclick: async () => {
        const found = await choose(item[end] ? item[start] : given.near)
        if (found) {
          Object.assign(item, { [start]: found.start, [end]: found.end, text: found.text })
          delete item.rule
          Object.assign(shown, { textContent: found.text, hidden: false })
          note()
        }
        button.focus()
      }
    }, 'Words', make('span', { className: 'sr' }, ` of: ${what}`))
    shown.onclick = () => item[end] && select(item[start], item[end])
    return make('span', { className: 'said' }, button, shown)
  }
  const out = (list, item, row) => make('button', { type: 'button', className: 'out', onclick: () => { list.splice(list.indexOf(item), 1); row().remove(); note() } },
    'Remove', make('span', { className: 'sr' }, ` ${item.name || 'this'}`))

  const known = (item, refill) => row => {
    for (const key of Object.keys(item)) if (row[key] !== undefined && key !== 'start' && key !== 'end' && key !== 'text') item[key] = row[key]
    delete item.rule
    refill()
    note()
  }
  /** A name with suggestions. Another name is another party or place: what was known of the old one by its id goes. */
  const named = (label, input, kind, item, refill, size) => {
    input.id = `name-${++numbered}`
    input.addEventListener('change', () => {
      if (input.value.trim() === item.name) return
      Object.assign(item, { name: input.value.trim() }, 'geonames_id' in item ? { geonames_id: null } : { id: null })
      delete item.rule
      note()
    })
    return make('div', { className: `named ${size}` }, make('label', { for: input.id }, label), suggest(input, kind, known(item, refill)))
  }
  const country = item => text(item.country, { maxLength: 3, list: 'countries', placeholder: '?' })

  const rows = {
    party: (list, item) => {
      const name = text(item.name)
      const [where, what] = [country(item), text(item.sectors?.join(' '), { placeholder: '?' })]
      const refill = () => { where.value = item.country ?? ''; what.value = item.sectors?.join(' ') ?? '' }
      const row = make('div', { className: 'row' }, named('Name', name, 'party', item, refill, 'whole'),
        field('Country', where, value => own(item, 'country')(value.toUpperCase())),
        field('Sectors', what, value => { item.sectors = codes(value.toUpperCase()); delete item.rule }, 'wide'),
        words(item, item.name || 'new party'), out(list, item, () => row))
      return row
    },
    source: (list, item) => {
      const [name, cue, via] = [text(item.name, { placeholder: 'the report itself' }), text(item.cue), text(item.via?.join('; '))]
      const row = make('div', { className: 'row' },
        named('Voice', name, 'party', item, () => {}, 'wide'), field('Says', choice(given.choices.codes.stance, item.stance), own(item, 'stance')),
        field('Word that says so', cue, value => { item.cue = value.trim(); delete item.rule }, 'wide'),
        field('By way of', via, value => { item.via = value.split(';').map(one => one.trim()).filter(Boolean); delete item.rule }),
        words(item, item.name || 'the voice'), out(list, item, () => row))
      return row
    },
    count: (list, item) => {
      const row = make('div', { className: 'row' },
        field('What', choice(given.choices.codes.what, item.what), own(item, 'what')),
        field('Low', text(item.low, { inputMode: 'numeric' }), value => { item.low = number(value) }),
        field('High (empty: open)', text(item.high, { inputMode: 'numeric' }), value => { item.high = number(value) }),
        field('Of whom', text(item.of), value => { item.of = value.trim() || null }, 'wide'),
        field('Given by', text(item.source, { placeholder: 'the report' }), value => { item.source = value.trim() }),
        words(item, 'the figure'), out(list, item, () => row))
      return row
    }
  }
  const kindOf = name => ({ sources: 'source', counts: 'count' })[name] ?? 'party'

  const group = (name, ...children) => (groups[name] = make('fieldset', {}, make('legend', {}, NAMES[name]), make('div', { className: 'items' }, ...children)))

  const list = name => {
    const items = values[name]
    const box = group(name, ...items.map(item => rows[kindOf(name)](items, item)))
    box.append(make('button', {
      type: 'button',
      className: 'add',
      onclick: () => {
        const item = FRESH[name]()
        items.push(item)
        const row = rows[kindOf(name)](items, item)
        box.querySelector('.items').append(row)
        row.querySelector('input, select').focus()
        note()
      }
    }, 'Add', make('span', { className: 'sr' }, ` to: ${NAMES[name]}`)))
    return box
  }

  const what = () => {
    const type = choice(given.choices.codes.type, values.type, given.fresh && 'choose …')
    const mode = make('span', { className: 'half' })
    const modes = () => {
      const table = Object.fromEntries((given.choices.modes[values.type] ?? []).map(one => [one, one.replaceAll('-', ' ')]))
      if (!table[values.mode]) values.mode = null
      mode.replaceChildren(field('Mode', choice(table, values.mode, 'none'), value => { values.mode = value || null }))
    }
    type.addEventListener('change', () => { values.type = type.value; modes(); note() })
    modes()
    const contexts = text(values.contexts.join(' '))
    return group('what', make('div', { className: 'row' },
      field('Type', type, () => {}, 'half'), mode, field('Status', choice(given.choices.codes.status, values.status), value => { values.status = value }, 'whole'),
      field('Contexts', contexts, value => { values.contexts = codes(value.toLowerCase()) }, 'whole')))
  }

  const single = (name, build) => {
    const box = group(name)
    const fill = () => box.querySelector('.items').replaceChildren(values[name]
      ? make('div', { className: 'row' }, ...build(values[name]), make('button', { type: 'button', className: 'out', onclick: () => { values[name] = null; fill(); note() } }, 'Not known'))
      : make('button', { type: 'button', className: 'add', onclick: () => { values[name] = FRESH[name](); fill(); note() } }, `Add: ${NAMES[name].toLowerCase()}`))
    fill()
    return box
  }
  const time = () => single('time', item => [
    field('From', text(item.start, { placeholder: '2024-05-03' }), value => { own(item, 'start')(value); item.end ||= item.start }),
    field('To', text(item.end, { placeholder: '2024-05-03' }), own(item, 'end')),
    field('To the', choice(given.choices.codes.granularity, item.granularity), own(item, 'granularity')),
    words(item, 'the time', ['text_start', 'text_end'])])
  const place = () => single('place', item => {
    const name = text(item.name)
    const [inside, province, lat, lon, km] = [country(item), text(item.admin1), text(item.lat), text(item.lon), text(item.radius_km)]
    const precision = choice(given.choices.codes.precision, item.precision)
    const refill = () => {
      inside.value = item.country ?? ''
      for (const [input, key] of [[province, 'admin1'], [lat, 'lat'], [lon, 'lon'], [km, 'radius_km'], [precision, 'precision']]) input.value = item[key] ?? ''
    }
    return [named('Name', name, 'place', item, refill, 'whole'), field('Country', inside, value => own(item, 'country')(value.toUpperCase())), field('Province', province, own(item, 'admin1'), 'wide'),
      field('How exactly', precision, own(item, 'precision')), field('Latitude', lat, value => { item.lat = number(value) }, 'one'), field('Longitude', lon, value => { item.lon = number(value) }, 'one'),
      field('Radius, km', km, value => { item.radius_km = number(value) }, 'wide'), words(item, 'the place')]
  })

  const save = () => {
    document.activeElement?.dispatchEvent(new Event('change'))
    given.save(changed().map(name => ({ field: name, value: values[name] })))
  }
  const form = make('form', { className: 'editor', onsubmit: event => { event.preventDefault(); save() } },
    what(), group('trigger', words(values.trigger, 'the event')), list('actors'), list('recipients'), list('sources'), time(), place(), list('counts'),
    make('datalist', { id: 'countries' }, ...Object.entries(given.choices.codes.country).map(([code, name]) => make('option', { value: code }, name))),
    make('div', { className: 'save' }, make('button', { className: 'main', title: 'Ctrl+Enter' }, given.fresh || 'Save and go on'), make('button', { type: 'button', onclick: () => given.close(changed()) }, 'Leave it')))
  note()
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') given.close(changed())
    else if (!(event.key === 'Enter' && event.target.tagName === 'INPUT')) return
    event.preventDefault()
    event.stopPropagation()
  })
  return form
}
