const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Nouns in -tion, -ment, -ance that name a thing and hide no verb. */
export const notNominalisations: ReadonlySet<string> = words(`
  section sections station stations question questions position condition conditions option options
  mention nation nations function functions document documents department departments moment moments
  apartment apartments equipment government governments environment comment comments parliament
  payment payments statement statements agreement agreements appointment appointments insurance
  balance finance distance instance evidence sentence sentences reference references licence licences
  audience conference experience science difference pension mission version versions session sessions
  information application applications attention education location locations situation situations
  organisation organization organisations organizations entrance ambulance allowance absence presence
  residence importance chance chances
`);

/** Words in -ed that are adjectives after "be". */
export const notParticiples: ReadonlySet<string> = words(`
  interested worried pleased tired married allowed supposed used need needed required bored excited
  sacred naked wicked indeed speed delighted satisfied concerned ashamed scared surprised
`);

export const irregularParticiples: ReadonlySet<string> = words(`
  sent made given taken held kept paid told found built bought brought caught chosen cut done drawn
  driven known left lost met put read said seen sold set shown shut spent stolen taught thought
  understood won written broken spoken worn hidden begun laid led meant dealt forgotten withdrawn
  overturned upheld
`);
