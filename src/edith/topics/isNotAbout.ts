import { baseLanguage } from '../../contract/baseLanguage.js'

const NOT_ABOUT: Record<string, RegExp> = {
  en: /\b(not|isn't|wasn't|aren't) ([a-z']+ ){0,2}(about|to do with|regarding|concerning|because of|complaining)\b|\bnothing to do with\b|\bdon't (have|need|want) (a|an|any|one of)\b/,
  fr: /\bpas (du tout )?(au sujet|a propos|a cause|pour|concernant)\b|\brien a voir\b/,
}

/** Whether a plain sentence says what a call is not about: "this isn't about my bill". */
export function isNotAbout(plain: string, language: string): boolean {
  return NOT_ABOUT[baseLanguage(language)]?.test(plain) ?? false
}
