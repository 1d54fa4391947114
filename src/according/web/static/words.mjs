// Words of the report and where they stand. Offsets count code points of the whole text; a browser's strings count UTF-16 units.

const region = document.getElementById('text')

/** The pieces of the text that is shown, each with its text node and its first code point. */
function pieces () {
  const found = []
  for (const segment of region.querySelectorAll('.seg')) {
    const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
    let at = Number(segment.dataset.start)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      found.push({ node, start: at, end: at + [...node.data].length })
      at = found.at(-1).end
    }
  }
  return found
}

/** The code points that are shown, and the number of the first. */
function shown () {
  const all = pieces()
  return { start: all[0]?.start ?? 0, chars: [...all.map(piece => piece.node.data).join('')] }
}

/** The words between two offsets. */
export function wordsAt (start, end) {
  const { start: first, chars } = shown()
  return chars.slice(start - first, end - first).join('')
}

const isWord = char => char !== undefined && /[\p{L}\p{N}_]/u.test(char)

/** The range without blanks at its ends, and with whole words; null if there are none. */
export function whole (start, end) {
  const { start: first, chars } = shown()
  let [a, b] = [start - first, end - first]
  while (a < b && /\s/u.test(chars[a])) a++
  while (b > a && /\s/u.test(chars[b - 1])) b--
  if (a >= b) return null
  while (a > 0 && isWord(chars[a]) && isWord(chars[a - 1])) a--
  while (b < chars.length && isWord(chars[b - 1]) && isWord(chars[b])) b++
  return { start: a + first, end: b + first, text: chars.slice(a, b).join('') }
}

/** The code point of a place in the page, null outside the text. */
function offsetOf (node, units) {
  const all = pieces()
  const inside = all.find(piece => piece.node === node)
  if (inside) return inside.start + [...node.data.slice(0, units)].length
  // Between elements: what stands before.
  const range = document.createRange()
  range.setStart(region, 0)
  if (!region.contains(node)) return null
  range.setEnd(node, units)
  return (all[0]?.start ?? 0) + [...range.toString()].length
}

/** What is selected in the text, null if nothing is. */
export function selected () {
  const selection = getSelection()
  if (!selection.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!region.contains(range.commonAncestorContainer)) return null
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)]
  return start === null || end === null ? null : whole(start, end)
}

/** Selects words of the text and brings them into view. */
export function select (start, end) {
  const all = pieces()
  const place = offset => {
    const piece = all.find(one => one.start <= offset && offset <= one.end)
    return piece && [piece.node, [...piece.node.data].slice(0, offset - piece.start).join('').length]
  }
  const [from, to] = [place(start), place(end)]
  if (!from || !to) return
  getSelection().setBaseAndExtent(...from, ...to)
  from[0].parentElement.scrollIntoView({ block: 'nearest' })
}

/** Where each word begins and ends. */
function list () {
  const { start, chars } = shown()
  const found = []
  let from = -1
  for (let at = 0; at <= chars.length; at++) {
    const inside = at < chars.length && (isWord(chars[at]) || (from >= 0 && /['’.-]/u.test(chars[at]) && isWord(chars[at + 1])))
    if (inside && from < 0) from = at
    if (!inside && from >= 0) {
      found.push({ start: from + start, end: at + start })
      from = -1
    }
  }
  return found
}

let marking = null

/** Lets the reviewer choose words, by mouse or keys, from those at `near` on. Answers with {start, end, text}, or null if they leave it. */
export function choose (near) {
  marking?.(null)
  return new Promise(resolve => {
    const words = list()
    let first = Math.max(0, words.findIndex(word => word.end > near))
    let last = first
    const done = found => {
      region.removeEventListener('keydown', key)
      region.removeEventListener('mouseup', release)
      document.documentElement.classList.remove('marking')
      marking = null
      resolve(found)
    }
    const show = () => words.length && select(words[first].start, words[last].end)
    const key = event => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (step && event.shiftKey) last = Math.min(words.length - 1, Math.max(first, last + step))
      else if (step) first = last = Math.min(words.length - 1, Math.max(0, (step < 0 ? first : last) + step))
      else if (event.key === 'Enter') done(selected())
      else if (event.key === 'Escape') done(null)
      else return
      event.preventDefault()
      event.stopPropagation()
      if (step) show()
    }
    // The selection is made after the button is let go.
    const release = () => setTimeout(() => selected() && done(selected()))
    marking = done
    document.documentElement.classList.add('marking')
    region.addEventListener('keydown', key)
    region.addEventListener('mouseup', release)
    region.focus()
    show()
  })
}
