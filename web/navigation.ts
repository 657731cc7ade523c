import type { LinkProps } from '@tanstack/react-router'
import {
  AudioLines,
  Bell,
  BookOpen,
  ClipboardCheck,
  Code,
  CreditCard,
  FolderOpen,
  KeyRound,
  type LucideIcon,
  ScrollText,
  UserRound,
  Users,
  Webhook,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Locale, Me } from '../src/contract/app/me.js'
import { UnreadAlerts } from './features/alerts/UnreadAlerts.js'
import { isManager } from './features/session/me.js'
import { DisabledEndpoints } from './features/webhooks/DisabledEndpoints.js'

export interface NavigationItem {
  to: NonNullable<LinkProps['to']>
  label: Record<Locale, string>
  icon: LucideIcon
  /** Pages that belong to it though their path does not begin like its own. */
  alsoAt?: readonly string[]
  /** Absent: for everyone. */
  isFor?: (me: Me) => boolean
  /** Drawn behind the label. */
  Badge?: ComponentType
}

/** The side bar, top to bottom. */
export const mainNavigation: readonly NavigationItem[] = [
  {
    to: '/projects',
    label: { en: 'Projects', fr: 'Projets' },
    icon: FolderOpen,
    alsoAt: ['/analyses/', '/audios/'],
  },
  {
    to: '/alerts',
    label: { en: 'Alerts', fr: 'Alertes' },
    icon: Bell,
    alsoAt: ['/alert-rules'],
    Badge: UnreadAlerts,
  },
  { to: '/scorecards', label: { en: 'Scorecards', fr: 'Grilles' }, icon: ClipboardCheck },
]

/** Below it: the account and the organisation. */
export const accountNavigation: readonly NavigationItem[] = [
  { to: '/account', label: { en: 'Profile', fr: 'Profil' }, icon: UserRound },
  { to: '/account/members', label: { en: 'Members', fr: 'Membres' }, icon: Users },
  { to: '/billing', label: { en: 'Plan and usage', fr: 'Offre et usage' }, icon: CreditCard },
  {
    to: '/account/audit',
    label: { en: 'Audit log', fr: 'Journal d’audit' },
    icon: ScrollText,
    isFor: isManager,
  },
  { to: '/account/api-keys', label: { en: 'API keys', fr: 'Clés d’API' }, icon: KeyRound },
  {
    to: '/account/webhooks',
    label: { en: 'Webhooks', fr: 'Webhooks' },
    icon: Webhook,
    Badge: DisabledEndpoints,
  },
  {
    to: '/account/models',
    label: { en: 'Models', fr: 'Modèles' },
    icon: AudioLines,
    isFor: ({ user }) => user.isInstanceAdmin,
  },
  { to: '/developers', label: { en: 'Developers', fr: 'Développeurs' }, icon: Code },
  { to: '/docs', label: { en: 'Guides', fr: 'Guides' }, icon: BookOpen },
]
