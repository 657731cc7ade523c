import type { Model } from '../contract/app/models.js'
import type { RemoveOutcome } from '../edith/speech/models/removeModel.js'
import { Problem } from '../platform/http/problem.js'

export const isThere = (name: string) =>
  new Problem('conflict', {
    en: `${name} is installed already.`,
    fr: `${name} est déjà installé.`,
  })

export const nothingWritable = (path: string) =>
  new Problem('conflict', {
    en: `The server cannot write to ${path}: on the server, give the user that it runs as the right to.`,
    fr: `Le serveur ne peut pas écrire dans ${path} : sur le serveur, donnez-en le droit à l’utilisateur qui l’exécute.`,
  })

export const catalogueUnreadable = (path: string) =>
  new Problem('conflict', {
    en: `Nothing can be added or removed while models.json in ${path} cannot be read: mend or delete it on the server.`,
    fr: `Rien ne peut être ajouté ni supprimé tant que models.json, dans ${path}, est illisible : corrigez-le ou supprimez-le sur le serveur.`,
  })

export function neededByProjects(needed: Model['neededFor']): Problem {
  const languages = needed.map(({ language, projects }) => `${language} (${projects})`).join(', ')
  return new Problem('conflict', {
    en: `No other model is installed for languages that projects are in: ${languages}. Their recordings would fail.`,
    fr: `Aucun autre modèle n’est installé pour les langues de certains projets : ${languages}. Leurs enregistrements échoueraient.`,
  })
}

export function notRemoved(outcome: Exclude<RemoveOutcome, 'removed' | 'not-there'>, path: string): Problem {
  if (outcome === 'not-writable') return nothingWritable(path)
  return new Problem('conflict', {
    en: 'Another process is adding or removing this model just now. Try again in a moment.',
    fr: 'Un autre processus est en train d’ajouter ou de supprimer ce modèle. Réessayez dans un instant.',
  })
}
