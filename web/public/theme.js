// Runs before the first paint, so that a dark page never flashes white; a file, because the CSP allows no inline script.
const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function applyTheme() {
  const chosen = localStorage.getItem('ccr.theme')
  const isDark = chosen === 'dark' || (chosen !== 'light' && darkScheme.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

applyTheme()
darkScheme.addEventListener('change', applyTheme)
addEventListener('ccr:theme', applyTheme)
