/** Words that hold a sentence together, by language: as frequent in talk as in print, and few of them in two languages. */
export const FUNCTION_WORDS: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    en: 'the and you is it to of that i in for have we my your with on not can are be this what do was will if me they but so would there from up as at',
    fr: "je vous est le la les de des et à un une pas que pour en ce il nous sur votre avec mon c'est qui ne dans mais on au j'ai du ma oui être bien",
    es: 'el la los que de y en un una es por no se con para su lo me mi está del al las como pero le más si qué usted muy tengo',
    pt: 'o os que de e em um uma é por não se com para seu eu me meu está do da ao as como mas você na no muito isso tem então',
    it: 'il la che di e un una è per non si con mi ho suo sono del della lo le gli ma come anche più questo alla nel cosa posso',
    de: 'der die das und ich ist sie nicht ein eine zu mit auf für es den wir haben mir dem auch wie von noch ihre sind bei kann aber was',
    nl: 'de het een en ik is dat niet van u in op te voor met we zijn er maar mijn die heb kan dan nog bij wat ook uw naar',
    sv: 'och jag det är att en som på du inte har för med den av till vi kan om så men ett var min din vad där från',
    da: 'og jeg det er at en som på du ikke har for med den af til vi kan om så men et var min din hvad der fra',
    pl: 'i w nie to jest na się że z do jak co czy mam pan pani tak ja po za proszę już ale dla od jestem',
    ro: 'și de la în nu este pe că cu un o mai am să pentru din ce sunt dar vă mă se care aveți foarte',
    cs: 'a je to že se na v já ne mi s do jsem za jak co tak by pro ale jste si už když',
    fi: 'ja on ei se että minä hän en mutta niin kun ovat olen tämä myös jos voi sitä mitä nyt',
    hu: 'a az és nem hogy egy is van meg ez de én kell csak ha már mit azt vagyok itt',
    tr: 've bir bu ne için de da çok ben var mı değil evet ama olarak gibi daha size benim nasıl',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** Writing that one language, or most of those who call in it, uses. */
export const SCRIPTS: readonly { language: string; letters: RegExp }[] = [
  { language: 'ar', letters: /\p{Script=Arabic}/u },
  { language: 'el', letters: /\p{Script=Greek}/u },
  { language: 'he', letters: /\p{Script=Hebrew}/u },
  { language: 'hi', letters: /\p{Script=Devanagari}/u },
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { language: 'ko', letters: /\p{Script=Hangul}/u },
  { language: 'ru', letters: /\p{Script=Cyrillic}/u },
  { language: 'th', letters: /\p{Script=Thai}/u },
  { language: 'zh', letters: /\p{Script=Han}/u },
]
