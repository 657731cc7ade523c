import { describe, expect, test } from 'vitest'
import {
  clockTime,
  date,
  duration,
  figure,
  fileSize,
  languageName,
  percent,
  roundSize,
  shortDay,
} from './format.js'

describe('a position in the recording', () => {
  test.each([
    [0, '0:00'],
    [7.96, '0:07'],
    [59.999, '0:59'],
    [247, '4:07'],
    [3847, '1:04:07'],
    [14_400, '4:00:00'],
  ])('%d s reads %s', (seconds, expected) => expect(clockTime(seconds)).toBe(expected))

  test.each([
    [12.3, '0:12.3'],
    [0.1 + 0.2, '0:00.3'],
    [59.99, '0:59.9'],
    [3600.05, '1:00:00.0'],
  ])('%d s with tenths reads %s', (seconds, expected) =>
    expect(clockTime(seconds, { tenths: true })).toBe(expected),
  )
})

describe('a length of time', () => {
  test.each([
    [0, '0 s'],
    [4.24, '4.2 s'],
    [48.4, '48 s'],
    [247, '4 min 07 s'],
    [3840, '1 h 04 min'],
  ])('%d s reads %s', (seconds, expected) => expect(duration(seconds, 'en')).toBe(expected))

  test('the decimal sign is the language’s', () => expect(duration(4.2, 'fr')).toBe('4,2 s'))
})

test.each([
  [0, '0 bytes'],
  [1023, '1,023 bytes'],
  [1024, '1\u00a0KiB'],
  [2_483_920, '2.4\u00a0MiB'],
  [5 * 1024 ** 3, '5\u00a0GiB'],
  [500 * 1024 ** 3, '500\u00a0GiB'],
])('%d bytes read %s', (bytes, expected) => expect(fileSize(bytes, 'en')).toBe(expected))

test.each([
  [0, '0 MB'],
  [300_000, '0.3 MB'],
  [34_000_000, '34 MB'],
  [670_100_000, '670 MB'],
  [1_500_000_000, '1.5 GB'],
])('a download of %d bytes reads %s', (bytes, expected) => {
  expect(roundSize(bytes, 'en')).toBe(expected)
})

test('a size is in the unit that a language has for it', () => {
  expect(fileSize(1.5 * 1024 ** 3, 'fr-FR')).toBe('1,5\u00a0Gio')
})

test('a whole number shows no decimal', () => {
  expect(figure(80, 'en')).toBe('80')
  expect(figure(78.54, 'fr')).toBe('78,5')
})

test('a UTC day stays that day in every time zone', () => {
  expect(shortDay('2026-05-10', 'en')).toBe('May 10')
})

test('dates, shares and languages follow the locale', () => {
  expect(date('2026-05-10T12:00:00.000Z', 'fr')).toBe('10 mai 2026')
  expect(percent(0.456, 'en')).toBe('46%')
  expect(languageName('fr-CA', 'en')).toBe('Canadian French')
  expect(languageName('en', 'fr')).toBe('Anglais')
})
