/** How an agent announces a hold, and how one comes back from it. */
export const frenchHold = {
  asks: /(mets?|mettre|mettrai|passe|place) (un instant |quelques instants )?en attente|en attente|patient(er|ez)|ne quittez pas|restez en ligne|gardez la ligne|transf[èe]r(e|er)|mets? en (relation|ligne|communication)|vous passe (mon|ma|le|la|un|une)\b/i,
  isBack:
    /merci (d'avoir|d’avoir|de votre|pour votre|de) (patient[ée]|attendu|patience|attente)|d[ée]sol[ée]e?( de| pour)? (vous avoir fait attendre|l'attente|l’attente|cette attente)|vous [êe]tes toujours (l[àa]|en ligne)|toujours (l[àa]|en ligne)/i,
}
