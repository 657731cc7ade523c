/** As the English one, without accents. */
export const serviceTalk = `
  a au aux avec ce cet cette ces ca cela c d de du des dans en et est es sont etes suis etait ete etre elle elles eux il ils
  j je l la le les leur lui m ma mais me meme mes mon moi n ne ni nos notre nous on ont ou par pas plus pour qu que quel
  quelle quelles quels qui quoi s sa sans se ses si son sur t ta te tes toi ton tu un une vos votre vous y tout tous toute
  toutes tres bien aussi encore deja jamais toujours alors donc puis car comme comment combien pourquoi quand ici la-bas oui
  non rien autre autres chose choses quelque quelqu un deux trois premier premiere dernier derniere prochain prochaine
  peu trop assez entre apres avant pendant depuis jusque chez vers sous etait sera serai sera avez ayez avons aurez ai as
  avais aviez auriez fait faites faire faisons fais peut peux pouvez pouvons puis pourriez pourrais pourrions dois devez
  devons veux voulez voudriez voudrais souhaitez souhaite vais va allez allons aller

  bonjour bonsoir allo merci remercie remercions revoir appel appeler appele appelez appelle telephone ligne parler parle parlez
  journee soiree matin bonne bon excellente fin semaine weekend moment instant minute minutes seconde patienter patience
  patientez attendre attente attendez bienvenue service client clientele equipe collegue responsable conseiller conseillere
  aider aide aidez plaisir renseigner

  nom prenom date naissance confirmer confirmez verifier verification securite identite coordonnees epeler

  comprends comprendre comprenons compris vois voir entends entendre sais savoir pense imagine desole desolee navre navree
  excuses excuse excusez pardon desagrement desagrements gene ennuyeux frustrant contrariant inquiet inquietez malheureusement
  regrette sentir ressentez situation place effet certainement absolument sur evidemment volontiers

  probleme souci demande raison cas facon point question reponse repondre expliquer explique explication decrire dire dites dit
  preciser precisez precision clair clairement regarde regarder trouver trouve solution resoudre resolu regler regle marche
  fonctionne essayer essayez besoin donner donnez venir garder commencer heureux ravi mieux meilleur possible option choix
  proposer propose suggere conseille plutot changer note noter resumer resume recapituler recapitule accord convient etape etapes
  suite suivante suivant bientot plus-tard jours jour heures heure ouvres semaines recevoir recevrez mail courriel message rappeler
  rappelle recontacter personnellement charge occupe occuper assurer assure autre satisfait satisfaite complet couvert
`.trim()
