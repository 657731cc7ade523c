import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { ProjectOverview } from '../../../src/contract/app/projects.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { DayTooltip } from './DayTooltip.js'
import { overviewTexts } from './overview.texts.js'

type Day = ProjectOverview['days'][number]
const axis = { stroke: 'var(--muted)', fontSize: 12, tickLine: false, axisLine: false }

export function ScoreOverTime({ days }: { days: Day[] }) {
  const t = useTexts(overviewTexts)
  const format = useFormat()
  return (
    <Card>
      <CardTitle>{t('scoreOverTime')}</CardTitle>
      <div aria-hidden className="h-56">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 400, height: 224 }}>
          <AreaChart
            data={days}
            margin={{ top: 6, right: 8, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis dataKey="day" {...axis} tickFormatter={format.shortDay} minTickGap={28} />
            <YAxis domain={[0, 100]} ticks={[0, 20, 40, 60, 80, 100]} {...axis} width={48} />
            <Tooltip content={<DayTooltip />} cursor={{ stroke: 'var(--line-strong)' }} />
            <Area
              dataKey="averageScore"
              stroke="var(--accent)"
              strokeWidth={2}
              fill="var(--accent)"
              fillOpacity={0.1}
              dot={{ r: 3, fill: 'var(--accent)', fillOpacity: 1 }}
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <table className="sr-only">
        <caption>{t('scoreOverTime')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('averageScore')}</th>
            <th scope="col">{t('analyses')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, averageScore, analyses }) => (
            <tr key={day}>
              <th scope="row">{format.shortDay(day)}</th>
              <td>{format.figure(averageScore)}</td>
              <td>{analyses}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
