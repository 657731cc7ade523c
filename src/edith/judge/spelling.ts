/** British spelling as American: recognisers write the one, scorecards are often written in the other. */
export function oneSpelling(text: string): string {
  return text
    .replace(ISE, '$1iz$2')
    .replace(OUR, '$1or')
    .replace(/\bcentre(s?)\b/gi, 'center$1')
}

const ISE =
  /\b(apolog|author|categor|critic|custom|emphas|final|general|memor|minim|maxim|organ|penal|personal|prior|real|recogn|sanit|special|stabil|standard|summar|util)is(e|es|ed|er|ing|ation|ations)\b/gi
const OUR = /\b(behavi|col|endeav|fav|flav|harb|hon|lab|neighb|rum)our/gi
