// The button that copies the text of an element.

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy)
    const told = document.getElementById('copied')
    try {
      await navigator.clipboard.writeText(source.textContent)
      told.textContent = 'Copied.'
    } catch {
      getSelection().selectAllChildren(source)
      told.textContent = 'It is selected; copy it with your keyboard.'
    }
  })
}
