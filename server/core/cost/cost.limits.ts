/** Points of cost that each kind of payer may spend in one window; 0: as many as they like. */
export interface CostBudgets {
  key: number;
  session: number;
  address: number;
}

/**
 * An operation takes at most 12,000 points and most pages of ours a few hundred. A workshop of 250
 * people behind one address stays far below what strangers of that address share; once they have
 * joined, each pays from a session.
 */
export const costBudgets: CostBudgets = { key: 500_000, session: 1_000_000, address: 5_000_000 };

export const costWindowMs = 60_000;
