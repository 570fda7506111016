/** All that a note must say before it can be submitted, but its themes. */
export const completeNote = {
  blocks: [{ title: "Bins", text: "Two bins for every home." }],
  costNote: "Not known yet: the bins were given.",
  paidBy: "The city",
  conditions: "Narrow lanes",
  difficulties: "Nobody empties them on holidays.",
  contacts: [{ role: "Head of waste", office: "City hall" }],
  sources: [{ title: "Annual report", url: "https://example.org/report", published: "2025" }],
};

const criteria = [
  "PROBLEM_CLEAR",
  "REPEATABLE",
  "COST_STATED",
  "EVIDENCE_SOUND",
  "DIFFICULTIES_NAMED",
  "RIGHTS_CLEAR",
];

/** Every question of a review, answered with yes. */
export const reviewAnswers = criteria.map((criterion) => ({ criterion, answer: "YES" }));

export const approval = { verdict: "APPROVE", answers: reviewAnswers };
