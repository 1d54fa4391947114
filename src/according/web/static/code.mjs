// Files and folders that are chosen or dropped go to the server a few at a time, all in one run; what became of each is told in a list.

const AT_ONCE = 8
const MOST_BYTES = 4_000_000
const place = document.querySelector('[data-drop]')
let stopped = false
let busy = false

/** All files of a dropped folder, with their paths in it. */
async function walk (entry, found = []) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject)).catch(error => ({ size: 0, error }))
    found.push({ file, name: entry.fullPath.replace(/^\//, '') })
  } else {
    const reader = entry.createReader()
    for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length;) {
      for (const one of some) if (!one.name.startsWith('.')) await walk(one, found)
    }
  }
  return found
}

/** Bytes as base64, in pieces that fit on the stack. */
async function base64 (file) {
  if (file.error) throw new Error(`cannot be read: ${file.error.message}`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

async function post (path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  const found = await answer.json()
  if (!answer.ok) throw new Error(found.error ?? `the server answered ${answer.status}`)
  return found
}

/** Groups that are small enough to be sent at once. */
function groups (files) {
  const found = [[]]
  let bytes = 0
  for (const one of files) {
    if (found.at(-1).length && (found.at(-1).length >= AT_ONCE || bytes + one.file.size > MOST_BYTES)) {
      found.push([])
      bytes = 0
    }
    found.at(-1).push(one)
    bytes += one.file.size
  }
  return found
}

function tell (list, file) {
  const item = document.createElement('li')
  const name = document.createElement('bdi')
  name.textContent = file.name
  item.append(name, ': ')
  if (file.document) {
    const link = document.createElement('a')
    link.href = `/documents/${encodeURIComponent(file.document)}`
    link.textContent = file.claims === 1 ? '1 claim' : `${file.claims} claims`
    item.append(link)
  } else {
    const why = document.createElement('span')
    why.className = 'unknown'
    why.textContent = file.problem ?? 'not coded'
    item.append(why)
  }
  list.append(item)
}

/** What hinders: files that are not taken. */
function say (words) {
  place.querySelector('[data-refused]').textContent = words
}

const byName = (one, other) => one.name < other.name ? -1 : 1

/** Files of a chosen folder with their paths in it; hidden ones are passed over, as when a folder is dropped. */
function chosen (files) {
  const found = [...files].map(file => ({ file, name: file.webkitRelativePath || file.name }))
  return found.filter(({ file, name }) => !file.webkitRelativePath || !name.split('/').slice(1).some(part => part.startsWith('.'))).sort(byName)
}

/** Sends all files and then has the events made; a group that fails does not stop the rest. */
async function send (files) {
  if (!files.length) return
  if (busy) return say('These files are not taken: others are still being coded. Drop them again when that is done.')
  busy = true
  say('')
  stopped = false
  const progress = place.querySelector('progress')
  const told = place.querySelector('[data-told]')
  const list = place.querySelector('[data-outcomes]')
  const published = document.querySelector('[name=published]').value || null
  const stop = place.querySelector('[data-stop]')
  const onward = place.querySelector('[data-onward]')
  place.querySelector('[data-progress]').hidden = stop.hidden = false
  onward.hidden = true
  progress.max = files.length
  progress.value = 0
  list.replaceChildren()
  let coded = 0
  let run = null
  for (const group of groups(files)) {
    if (stopped) break
    told.textContent = `${progress.value} of ${files.length} files`
    try {
      const sent = []
      for (const one of group) {
        try {
          sent.push({ name: one.name, content: await base64(one.file) })
        } catch (error) {
          tell(list, { name: one.name, problem: error.message })
        }
      }
      const found = await post('/api/add', { files: sent, published, run })
      coded += found.coded
      run = found.run ?? run
      for (const file of found.files) tell(list, file)
    } catch (error) {
      for (const one of group) tell(list, { name: one.name, problem: error.message })
    }
    progress.value += group.length
  }
  stop.hidden = true
  told.textContent = 'The events are made …'
  try {
    const { events } = await post('/api/reconcile', {})
    told.textContent = `${stopped ? 'Stopped. ' : ''}${progress.value} of ${files.length} files; ${coded} reports coded; ${events} events in the ledger.`
    onward.hidden = false
  } catch (error) {
    told.textContent = error.message
  }
  busy = false
}

if (place) {
  place.hidden = false
  for (const input of place.querySelectorAll('[data-files]')) {
    input.addEventListener('change', async () => {
      await send(chosen(input.files))
      input.value = '' // the same files can be chosen again
    })
  }
  place.querySelector('[data-stop]').addEventListener('click', () => { stopped = true })
  addEventListener('dragover', event => {
    event.preventDefault()
    place.classList.add('over')
  })
  addEventListener('dragleave', () => place.classList.remove('over'))
  addEventListener('drop', async event => {
    event.preventDefault()
    place.classList.remove('over')
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean)
    const found = []
    for (const entry of entries) await walk(entry, found)
    await send(found.sort(byName))
  })
}
