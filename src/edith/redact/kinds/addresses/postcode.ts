import { named } from '../../dialogue/named.js'
import { type Run, runsIn } from '../../dialogue/runsIn.js'
import { type Stretch, wholeOf } from '../../dialogue/turn.js'
import type { Kind, Span } from '../kind.js'
import { readOut } from '../readOut.js'

const UK_AREAS =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|GY|JE|IM'
const KNOWN_BY_LOOKS = [
  new RegExp(`^(?:${UK_AREAS})\\d[A-Z\\d]?\\d[ABD-HJLNP-UW-Z]{2}$`),
  // Canada: letters and digits in turns.
  /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/,
  // Ireland: an Eircode's routing key, and four of its letters and digits, at least one a letter.
  /^[AC-FHKNPRTV-Y]\d[\dW](?=.*[AC-FHKNPRTV-Y])[AC-FHKNPRTV-Y\d]{4}$/,
]
const LONGEST = 7

export const postcode: Kind = {
  named: named({
    en: `post ?codes?
      zip(?: ?code)?
      postal codes?
      eir ?codes?
      plz`,
    fr: `codes? postal
      codes? postaux`,
  }),
  answers: (stretch, naming) => [
    ...readOut(stretch, naming, { label: '[postcode]', stated: 3, asked: 2, withLetters: true }),
    ...partsIn(stretch),
  ],
  bare: (turn) => byLooks(wholeOf(turn)),
}

/** A whole one, also where more is spelled before or after it. */
function byLooks(stretch: Stretch): Span[] {
  return runsIn(stretch, true).flatMap((run) => {
    for (let i = 0; i < run.pieces.length; i++) {
      if (run.pieces[i]?.isDigits) continue
      let text = ''
      for (const piece of run.pieces.slice(i)) {
        text += piece.text
        if (text.length > LONGEST) break
        if (text.length >= 5 && KNOWN_BY_LOOKS.some((looks) => looks.test(text)))
          return [
            { label: '[postcode]' as const, first: run.pieces[i]?.first ?? run.first, last: piece.last },
          ]
      }
    }
    return []
  })
}

/** The half of one, after it was named: letters and a digit. */
function partsIn(stretch: Stretch): Span[] {
  const isPart = ({ pieces, text }: Run) =>
    pieces.length >= 2 && pieces.length <= 9 && /\d/.test(text) && /[A-Z]/.test(text)
  return runsIn(stretch, true)
    .filter(isPart)
    .map(({ first, last }) => ({ label: '[postcode]', first, last }))
}
