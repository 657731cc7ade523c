/** How a call is handed to a colleague; of lines with plain apostrophes. */
export const frenchHandover = {
  /** An agent says that it will happen, or may. */
  announces:
    /(?:je (?:vous |vais vous )(?:passe|passer|transf[èe]re|transf[ée]rer|mets? en (?:relation|ligne|communication)|mettre en (?:relation|ligne|communication)|oriente|orienter|bascule|basculer|redirige|rediriger)|(?:mon|ma) (?:coll[èe]gue|responsable|sup[ée]rieure?) (?:va|prend))/iu,
  /** An agent says who is there and speaks next. */
  introduces:
    /(?:j'ai \p{L}+ (?:avec moi|en ligne|du service)|(?:mon|ma) (?:coll[èe]gue|responsable) est en ligne|je vous laisse avec|à vous,? \p{Lu}\p{L}+)/iu,
  /** Somebody is asked to wait, whatever for. */
  waits:
    /(?:ne quittez pas|patient(?:er|ez)|un (?:petit )?(?:instant|moment)|une (?:petite )?(?:seconde|minute)|en attente|restez en ligne|gardez la ligne)/iu,
  /** Whoever takes over tells what they know already. */
  takesOver:
    /(?:(?:mon|ma) coll[èe]gue (?:m'a|vient de m')|je (?:comprends|vois|crois comprendre) que vous (?:avez|[êe]tes)|on m'a (?:dit|expliqu[ée]) que vous)/iu,
  /** The customer wants somebody else. */
  demands:
    /(?:parler [àa] (?:votre|un|une|mon|quelqu'un d'autre)|passez-moi|votre (?:responsable|sup[ée]rieure?|chef))/iu,
  /** The customer speaks of whoever had the line before. */
  looksBack:
    /(?:votre coll[èe]gue|m'a (?:pass[ée]|transf[ée]r[ée])|on m'a (?:pass[ée]|transf[ée]r[ée])|la personne (?:d'avant|pr[ée]c[ée]dente)|(?:la dame|le monsieur) (?:d'avant|avant vous)|je viens d'expliquer)/iu,
}
