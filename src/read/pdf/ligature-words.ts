// Parts of words that hold ligatures, long enough to stand in no other word: English, German, French.
export const ligatureWords: readonly string[] = `
office offici officer offer offend offens offset offline affect affili afford staff traffic effect effort effici
differ diffic suffi suffer buffer coffee sheriff tariff cutoff sign-off takeoff payoff kickoff
confid confirm config profil certif specif identif verif notif modif qualif classif clarif justif notific
define defini definit definition file files filed filing field final financ find findings finger finish fire firewall
firm first fiscal five fifteen fifty fixed fixes benefi profit artific significan scientific efficient sacrific
wifi briefing identifi verifi notifi
flow workflow overflow flag flat fleet flexib flight floor fluct fluid conflict reflect influenc inflat inflict
affili shuffle baffle offload
activit addition application attention authentication communication condition notification information
location monitoring position protection retention section station statistic national certain time until written
practic entit identity quantit continu particip parti optional optimi motion question applicat initi
committ commit attach attempt attend attent attorn attribut better button bottom letter matter pattern permitt
setting submit submitt transmitt admitt written cutting getting putting little latter battery attitud admittance
after often left shift draft theft software gift aircraft lift craft swift
öffent öffn offen betreff betriff treffen treff eintreff angriff zugriff eingriff begriff griff schiff stoff pfiff
pflicht verpflicht pflege finden findet befind empfind auffind finanz finger firma profil definier identifi
zertifi spezifi fläche fluss einfluss flexib flott konflikt reflekt schrift kraft auskunft herkunft zukunft
gesellschaft wirtschaft mitarbeiter arbeit tätig zeit seite leitung mitteilung beteilig richtlinie
fichier officiel vérifi modifi notifi spécifi identifi définir affich effet effect différ diffus suffi offr
conflit flux réfléch influenc bénéfic certific efficac affect chiffr confidentiel financ
`
  .trim()
  .split(/\s+/)
