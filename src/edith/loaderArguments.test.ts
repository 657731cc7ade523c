import { expect, test } from 'vitest'
import { loaderArguments } from './loaderArguments.js'

test.each([
  [[], []],
  [['--inspect=9229', '--eval', 'main()'], []],
  [
    ['--import', './a.js', '--max-old-space-size=99', '-r', './b.cjs'],
    ['--import', './a.js', '-r', './b.cjs'],
  ],
  [['--import=./a.js'], ['--import=./a.js']],
  [['--import'], []],
])('of %j a child is given %j', (own, given) => {
  expect(loaderArguments(own)).toEqual(given)
})
