// An invented monitoring policy as structure: what the layouts print, and what must be found again.

export interface Item {
  readonly text: string
  readonly items?: readonly Item[]
}

export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export interface Policy {
  readonly language: 'en' | 'de'
  readonly title: string
  readonly parts: readonly Part[]
}

/** Everything that must be found whole: sentences, headings, items, cells. */
export function sentencesOf({ title, parts }: Policy): string[] {
  return [title, ...parts.flatMap(partSentences)]
}

function partSentences(part: Part): readonly string[] {
  if (part.kind === 'heading') return [part.text]
  if (part.kind === 'paragraph') return part.sentences
  if (part.kind === 'table') return part.rows.flat()
  return part.items.flatMap(itemSentences)
}

function itemSentences({ text, items = [] }: Item): string[] {
  return [text, ...items.flatMap(itemSentences)]
}

const h = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, text })
const p = (...sentences: string[]): Part => ({ kind: 'paragraph', sentences })
const ul = (...items: (string | Item)[]): Part => ({
  kind: 'list',
  ordered: false,
  items: items.map(asItem),
})
const ol = (...items: (string | Item)[]): Part => ({
  kind: 'list',
  ordered: true,
  items: items.map(asItem),
})
const asItem = (item: string | Item): Item => (typeof item === 'string' ? { text: item } : item)

export const english: Policy = {
  language: 'en',
  title: 'Workplace Monitoring Policy of Brinkholt Logistics',
  parts: [
    h(2, '1. What this policy is for'),
    p(
      'Brinkholt Logistics runs warehouses, a fleet of delivery vans and a customer-service centre, and in each of them some information about the people who work there is recorded.',
      'This policy says what is recorded, what the records are used for, how long they are kept and who may look at them.',
      'It applies to employees, agency workers, interns and self-employed drivers who use company-owned equipment.',
      'It was discussed with the staff forum on 4 March and takes effect on 1 May.',
    ),
    p(
      'Nothing in this document allows a manager to watch a person without telling that person first.',
      'Where a supervisor believes that more is needed, e.g. after a theft, the request goes to the data-protection officer, who answers in writing within five working days.',
      'A request that names no specific incident is refused.',
    ),
    h(2, '2. Office computers and networks'),
    h(3, '2.1 What is recorded'),
    p(
      'The office network writes a log entry each time somebody signs in, signs out or is refused.',
      'The firewall notes the address of every site that is opened from a company laptop, the time and the amount of data, but not what the page shows.',
      'Outgoing messages with attachments above 25 megabytes are held back until the sender confirms them.',
      'We do not take screenshots, we do not count keystrokes and we do not switch on cameras or microphones from afar.',
    ),
    p('On company laptops the following are recorded:'),
    ul(
      'the names of the applications that are installed and the version of each;',
      {
        text: 'the state of the security software, that is:',
        items: [
          { text: 'whether the disk is encrypted;' },
          {
            text: 'when the virus definitions were last updated, and whether an update was put off by the person using the laptop or by the office that looks after it;',
          },
          { text: 'whether the screen locks after ten minutes.' },
        ],
      },
      'files that are copied to removable media, with the name of the file, its size and the time, so that a lost stick can be dealt with;',
      'sign-ins from outside the country.',
    ),
    h(3, '2.2 What it is used for'),
    p(
      'The records serve to find faults, to stop attacks and to settle bills with the provider.',
      'They are not used to measure how hard or how fast anybody works, and no ranking of people is calculated from them.',
      'If an investigation of a specific incident needs the records of one person, that person is told before the records are opened unless this would defeat the purpose of the investigation.',
      'In that case the person is told as soon as the purpose allows, and at the latest after thirty days.',
    ),
    h(2, '3. Vans and hand scanners'),
    p(
      'Every van carries a positioning device that sends its location once a minute while the ignition is on.',
      'Dispatchers see the position on a map in order to plan routes and to tell customers when a parcel will arrive.',
      'The device has a privacy switch, and drivers who may use the van off-duty turn it on for private trips.',
      'Harsh braking and speeding are noted, but only the monthly average of a whole depot is shown to managers.',
      'Hand scanners record which parcel was scanned, where and when; the record names the scanner and not the person who held it.',
    ),
    p('A driver can ask the dispatcher at any time:'),
    ol(
      'to see the positions that were stored for his or her trips of the last fourteen days;',
      'to have an entry corrected that was made because somebody else was driving the van on that day;',
      'to be given the name of each person who looked at them.',
    ),
    h(2, '4. Cameras'),
    p(
      'Twenty-six cameras cover the loading bays, the car park and the entrance of the warehouse in Odense Street.',
      'There are no cameras in offices, break rooms, changing rooms or prayer rooms, and there never will be.',
      'The cameras record pictures without sound, and nobody watches them live.',
      'The pictures are overwritten after seventy-two hours unless the police or an insurer has asked for a copy in writing.',
      'A sign at each entrance shows a camera, the name of the company and the telephone number of the data-protection officer.',
    ),
    h(2, '5. Telephone calls of the service centre'),
    p(
      'Calls to the service centre are recorded if the caller agrees at the start of the call.',
      'Agents hear a tone while the recording is on and can stop it with a key on the telephone, for example when a caller gives the number of a credit card.',
      'Two recordings a month are chosen by lot and discussed with the agent for training; the agent may refuse one of the two.',
      'A recording is never the only ground for a warning.',
    ),
    h(2, '6. How long the records are kept'),
    p(
      'The table gives the longest time for each kind of record; after it the record is deleted automatically.',
    ),
    {
      kind: 'table',
      rows: [
        ['Record', 'Kept for', 'Who may see it'],
        ['Sign-in log', '90 days', 'Network office'],
        ['Firewall log', '30 days', 'Network office and, after an attack, the police'],
        ['Location of vans', '14 days', 'Dispatchers of the same depot'],
        [
          'Camera pictures',
          '72 hours',
          'Security officer together with a member of the staff forum',
        ],
        ['Call recordings', '60 days', 'The agent, the team leader and the trainer'],
        ['Door badge entries', '6 months', 'Security officer'],
      ],
    },
    p(
      'Backups are overwritten after a further thirty days.',
      'Records that are needed in a dispute are kept until it is settled, but not for longer than three years.',
    ),
    h(2, '7. Your rights'),
    p(
      'You can see every record about yourself, have it corrected and have a copy sent to you, free of charge, within one month.',
      'You can object to any recording described here if your situation gives you a reason, and nobody may treat you worse because you did.',
      'Write to the data-protection officer, Ms. Tindale, in room No. 12 or at the address on the back page.',
      'If her answer does not satisfy you, the supervisory authority will look into the matter.',
      'The staff forum is consulted before any new kind of monitoring begins and sees a report on all of it twice a year.',
    ),
    h(2, '8. Offenders and offences'),
    p(
      'Staff who find that the official rules are not followed should first notify the office of the data-protection officer.',
      'The officer files a brief confidential note, identifies the affected staff and offers them a fifteen-minute conversation.',
      'Insufficient or inefficient safeguards are fixed within fifty-five days, and the effect of the fix is verified.',
      'A flawed workflow that inflates the traffic figures of the fleet is a conflict to be settled by the chief financial officer.',
      'Whoever opens records without need loses access to them, and the affected person is told.',
    ),
  ],
}

export const german: Policy = {
  language: 'de',
  title: 'Richtlinie der Süßwinkel GmbH über Aufzeichnungen am Arbeitsplatz',
  parts: [
    h(2, '1. Worum es geht'),
    p(
      'Die Süßwinkel GmbH betreibt drei Großbäckereien, zwölf Verkaufsfahrzeuge und eine Geschäftsstelle, und überall dort fallen Angaben über die Beschäftigten an.',
      'Diese Richtlinie erklärt, welche Aufzeichnungen entstehen, wofür sie verwendet werden, wie lange sie aufbewahrt werden und wer sie einsehen darf.',
      'Sie gilt für Arbeitnehmerinnen und Arbeitnehmer, Leiharbeitskräfte, Auszubildende und Praktikanten.',
      'Der Betriebsrat hat ihr am 12. Februar zugestimmt.',
    ),
    h(2, '2. Rechner und Netzwerk'),
    p(
      'Das Netzwerk protokolliert jede Anmeldung, jede Abmeldung und jeden Fehlversuch mit Uhrzeit und Gerätekennung.',
      'Bildschirmaufzeichnungen, Tastaturüberwachung und das heimliche Einschalten von Kameras oder Mikrofonen finden nicht statt.',
      'Die Zugriffsprotokolle dienen ausschließlich der Fehlersuche, der Abwehr von Angriffen und der Abrechnung mit dem Netzbetreiber.',
      'Eine Leistungs- oder Verhaltenskontrolle einzelner Beschäftigter mit diesen Daten ist ausgeschlossen.',
      'Besteht ein durch Tatsachen begründeter Verdacht, entscheiden die Geschäftsführung und der Betriebsrat gemeinsam über eine Auswertung.',
    ),
    p('Auf den Dienstrechnern werden erfasst:'),
    ul(
      'die installierten Programme und deren Fassung;',
      {
        text: 'der Zustand der Schutzprogramme, nämlich',
        items: [
          { text: 'ob die Festplatte verschlüsselt ist;' },
          {
            text: 'wann die Virenerkennung zuletzt aktualisiert wurde und ob eine Aktualisierung durch die Nutzerin oder den Nutzer aufgeschoben wurde;',
          },
        ],
      },
      'Kopien auf bewegliche Datenträger mit Dateinamen, Größe und Uhrzeit.',
    ),
    h(2, '3. Fahrzeuge'),
    p(
      'Jedes Verkaufsfahrzeug übermittelt während der Fahrt einmal je Minute seinen Standort an die Einsatzleitung.',
      'Die Einsatzleitung nutzt die Standortdaten für die Tourenplanung und löscht sie nach vierzehn Tagen.',
      'Auf Privatfahrten schalten die Fahrerinnen und Fahrer das Ortungsgerät mit einer Taste aus.',
      'Geschwindigkeitsüberschreitungen werden nur als Monatsdurchschnitt je Betriebsstätte ausgewertet.',
    ),
    h(2, '4. Videoüberwachung'),
    p(
      'Außenkameras überwachen die Laderampen und den Parkplatz; Verkaufsräume, Pausenräume und Umkleideräume bleiben frei davon.',
      'Ton wird nicht aufgezeichnet, und eine Gesichtserkennung findet nicht statt.',
      'Die Aufnahmen werden nach 72 Stunden überschrieben, sofern nicht die Polizei eine Sicherung verlangt hat.',
    ),
    h(2, '5. Aufbewahrung'),
    p(
      'Die folgende Übersicht nennt die längste Aufbewahrungsdauer; danach wird selbsttätig gelöscht.',
    ),
    {
      kind: 'table',
      rows: [
        ['Aufzeichnung', 'Dauer', 'Einsicht'],
        ['Anmeldeprotokoll', '90 Tage', 'Rechenzentrum'],
        ['Standortdaten', '14 Tage', 'Einsatzleitung der jeweiligen Betriebsstätte'],
        [
          'Kameraaufnahmen',
          '72 Stunden',
          'Sicherheitsbeauftragte gemeinsam mit einem Mitglied des Betriebsrats',
        ],
        ['Zeiterfassung', '2 Jahre', 'Lohnbüro'],
      ],
    },
    h(2, '6. Ihre Rechte'),
    p(
      'Sie können jederzeit unentgeltlich Auskunft über alle Aufzeichnungen verlangen, die Sie betreffen, und Fehler berichtigen lassen.',
      'Wer von diesen Rechten Gebrauch macht, darf deswegen nicht benachteiligt werden.',
      'Ansprechpartnerin ist die Datenschutzbeauftragte Frau Dr. Käßbohrer, Telefon 0 57 11 / 4 40.',
      'Außerdem können Sie sich an den Betriebsrat oder an die Aufsichtsbehörde wenden.',
    ),
  ],
}
