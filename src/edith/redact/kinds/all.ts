import { account } from './account.js'
import { address } from './addresses/address.js'
import { postcode } from './addresses/postcode.js'
import { birthDate } from './birthDate.js'
import { cardCode } from './cards/cardCode.js'
import { cardExpiry } from './cards/cardExpiry.js'
import { cardNumber } from './cards/cardNumber.js'
import { email } from './email.js'
import { identity } from './identity/identity.js'
import type { Kind } from './kind.js'
import { customerName } from './names/customerName.js'
import { phone } from './phone.js'
import { password } from './secrets/password.js'
import { pin } from './secrets/pin.js'
import { securityAnswer } from './secrets/securityAnswer.js'

/**
 * Where two find the same words, the first one's label stands. What was learnt knows them by their places: another order
 * takes `npm run calibrate:redaction`.
 */
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
