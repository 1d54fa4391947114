// Filters apply as soon as they are ticked, and the address stays short. Without this file the button does it.

const form = document.querySelector('[data-filters]')
const sort = document.querySelector('[data-sort]')
const KEPT = 'according-focus'

/** Leaves out of the address what is not asked. */
function withoutEmpty (event) {
  for (const field of event.target.elements) {
    if (field.name && (field.value === '' || (field.name === 'sort' && field.value === 'latest'))) field.disabled = true
  }
}

if (form) {
  form.classList.add('at-once')
  form.addEventListener('submit', withoutEmpty)
  form.addEventListener('change', event => {
    if (event.target.type !== 'checkbox') return
    sessionStorage.setItem(KEPT, `${event.target.name}=${event.target.value}`)
    form.requestSubmit()
  })
  // The page is a new one; who works by keyboard goes on where they were.
  const kept = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  for (const box of form.querySelectorAll('input[type=checkbox]')) {
    if (`${box.name}=${box.value}` === kept) {
      box.closest('details.rest')?.setAttribute('open', '')
      box.focus({ preventScroll: false })
    }
  }
  if (matchMedia('(max-width: 56rem)').matches && !kept) form.querySelector('details.facets')?.removeAttribute('open')
  // Back and forward show the page as it was left, with fields switched off.
  addEventListener('pageshow', () => {
    for (const field of form.elements) field.disabled = false
  })
}

if (sort && form) {
  sort.addEventListener('change', () => {
    form.elements.sort.value = sort.elements.sort.value
    form.requestSubmit()
  })
  sort.addEventListener('submit', event => {
    event.preventDefault()
    form.elements.sort.value = sort.elements.sort.value
    form.requestSubmit()
  })
  sort.classList.add('at-once')
}
