import { baseLanguage } from '../../contract/baseLanguage.js'

// A capital tells a name: where a recogniser writes none, nobody is called "afraid".
const NAME = String.raw`(\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)?)`
const INTRODUCTIONS: Record<string, RegExp[]> = {
  en: [
    String.raw`\b[Mm]y name(?:['’]s| is) ${NAME}`,
    String.raw`\b(?:[Tt]his is|[Ii]t['’]s|I['’]m|I am) ${NAME}(?! (?:\p{Lu}|\p{Ll}+ing\b))`,
    String.raw`\b[Yy]ou(?:['’]re| are) (?:speaking|talking) (?:to|with) ${NAME}`,
    String.raw`\b[Yy]ou(?:['’]re| are) through to ${NAME}(?=[.,?!])`,
    String.raw`${NAME} (?:speaking|here|on the line)\b`,
  ].map((pattern) => new RegExp(pattern, 'u')),
  fr: [
    `(?:[Mm]on nom est|[Jj]e m['’]appelle|[Jj]e suis|[Ii]ci|[Cc]['’]est) ${NAME}`,
    `${NAME} à (?:l['’]appareil|votre (?:écoute|service))`,
  ].map((pattern) => new RegExp(pattern, 'u')),
}
// Written with a capital, and nobody's name.
const NOBODY =
  /^(?:I|Mr|Mrs|Ms|Miss|Ok|Okay|Yes|No|Hello|Hi|Good|Thank|Thanks|Sorry|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Monsieur|Madame|Oui|Non|Bonjour|Merci)\b/

/** The name that somebody gives in their first lines; null: none, or in a language whose introductions nobody has written. */
export function introducedAs(lines: readonly string[], language: string): string | null {
  for (const line of lines)
    for (const pattern of INTRODUCTIONS[baseLanguage(language)] ?? []) {
      const name = pattern.exec(line)?.[1]
      if (name && !NOBODY.test(name)) return name
    }
  return null
}
