import { pt, type Chrono, type Component } from 'chrono-node';

/**
 * chrono's Portuguese, with what Brazilians say that it lacks: "20h30", "oito da noite", "meio-dia",
 * "daqui a duas horas". Numbers come to it as digits.
 */
export const brazilianTime: Chrono = pt.casual.clone();

const PART_OF_DAY: Record<string, number> = { manhã: 0, madrugada: 0, tarde: 12, noite: 12 };

const clockTime = (hour: number, minute: number): Partial<Record<Component, number>> => ({
  hour: hour % 24,
  minute,
});

brazilianTime.parsers.unshift(
  {
    pattern: () =>
      /(?<![\d/])(\d{1,2})\s*(?:h|:|horas?)?\s*(?:e\s*)?(\d{1,2}|meia)?(?:\s*(?:min|minutos))?\s+da\s+(manhã|madrugada|tarde|noite)/i,
    extract(_context, match) {
      const hour = Number(match[1]);
      const added = PART_OF_DAY[match[3]?.toLowerCase() ?? ''] ?? 0;
      return clockTime(hour < 12 ? hour + added : hour, minutes(match[2]));
    },
  },
  {
    pattern: () => /(?<![\d/])(\d{1,2})\s*(?:h|horas?)\s*(?:e\s*)?(\d{1,2}|meia)?(?![\d/])/i,
    extract: (_context, match) => clockTime(Number(match[1]), minutes(match[2])),
  },
  {
    pattern: () => /meio[\s-]dia(?:\s+e\s+(meia|\d{1,2}))?/i,
    extract: (_context, match) => clockTime(12, minutes(match[1])),
  },
  {
    pattern: () => /meia[\s-]noite/i,
    extract: () => clockTime(0, 0),
  },
  {
    pattern: () => /(?:daqui\s+a|em)\s+(\d+)\s*(min(?:uto)?s?|h(?:ora)?s?|dias?)(?!\p{L})/iu,
    extract(context, match) {
      const unit = match[2]?.[0]?.toLowerCase();
      const milliseconds = unit === 'm' ? 60_000 : unit === 'h' ? 3_600_000 : 86_400_000;
      return context.createParsingComponents(
        componentsOf(new Date(context.refDate.getTime() + Number(match[1]) * milliseconds)),
      );
    },
  },
);

const minutes = (text: string | undefined) => (text === 'meia' ? 30 : Number(text ?? 0));

const componentsOf = (date: Date): Partial<Record<Component, number>> => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
  hour: date.getHours(),
  minute: date.getMinutes(),
});
