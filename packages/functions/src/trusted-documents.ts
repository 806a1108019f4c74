/**
 * The documents that were agreed upon with partners, to the letter: clients name them by the SHA-256 of this text. One that somebody
 * sends is changed by adding the new one, and taking the old one away when nobody sends it any more.
 */
export const trustedTexts: readonly string[] = [
  `query OneChild($id: ID!) {
  child(id: $id) {
    id dateOfBirth sex
    responsibleAuthority { id name }
    carePeriods { nodes { id startedOn endedOn legalStatuses { code startedOn endedOn } } }
    placements { nodes { id type startedOn endedOn area { icb { id name } } } }
    gpRegistrations { id from until practice { odsCode name } }
    assessments { id kind requestedOn assessedOn }
  }
}`,
  `query Inbox($after: String) {
  inbox(first: 50, after: $after) {
    nodes { id event state dueOn overdue sender { id name } child { id dateOfBirth } placement { id type startedOn } }
    pageInfo { hasNextPage endCursor }
    totalCount
    counts { states { state count } overdue escalated }
  }
}`,
];
