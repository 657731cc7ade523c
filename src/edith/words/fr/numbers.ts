/** 1 to 16; what is above is put together. */
export const UNITS: Record<string, number> = Object.fromEntries(
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, i) => [word, i + 1]),
)

/** France, and with "septante", "huitante" and "nonante" Belgium, Switzerland and the Congo. */
export const TENS: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
}
