import { account } from './account.js'
import { address } from './address.js'
import { birthDate } from './birthDate.js'
import { cardCode } from './cardCode.js'
import { cardExpiry } from './cardExpiry.js'
import { cardNumber } from './cardNumber.js'
import { customerName } from './customerName.js'
import { email } from './email.js'
import { identity } from './identity.js'
import type { Kind } from './kind.js'
import { phone } from './phone.js'
import { postcode } from './postcode.js'
import { password, pin, securityAnswer } from './secret.js'

/** Where two find the same words, the first one's label stands. */
export const KINDS: readonly Kind[] = [
  cardNumber,
  cardExpiry,
  cardCode,
  account,
  identity,
  birthDate,
  phone,
  email,
  postcode,
  address,
  password,
  pin,
  securityAnswer,
  customerName,
]
