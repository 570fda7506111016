import type { MembershipTable } from "#server/core/database/tables.ts";
import type { StoredAttendanceRole } from "../room-role.ts";

/** Somebody to look at the hub as. Invented; the name says so wherever it is shown. */
export interface DemoPerson {
  key: string;
  name: string;
  language: string;
  membership: Pick<MembershipTable, "role"> & {
    city?: string;
    organisation?: string;
    country?: string;
  };
  /** What they are in the live workshop. */
  role: StoredAttendanceRole;
  mayWriteMinutes?: boolean;
}

export const demoPeople: readonly DemoPerson[] = [
  {
    key: "chair",
    name: "Nguyễn Minh An (demo)",
    language: "vi",
    membership: { role: "national_focal_point", country: "VN" },
    role: "chair",
  },
  {
    key: "secretariat",
    name: "Trần Thu Hà (demo)",
    language: "vi",
    membership: { role: "secretariat", organisation: "awgesc" },
    role: "host",
  },
  {
    key: "ha-long",
    name: "Phạm Quốc Bảo (demo)",
    language: "vi",
    membership: { role: "city_editor", city: "vn-ha-long" },
    role: "delegate",
    mayWriteMinutes: true,
  },
  {
    key: "da-nang",
    name: "Lê Thị Mai (demo)",
    language: "vi",
    membership: { role: "member", city: "vn-da-nang" },
    role: "delegate",
  },
  {
    key: "surabaya",
    name: "Dewi Lestari Putri (demo)",
    language: "id",
    membership: { role: "city_editor", city: "id-surabaya" },
    role: "speaker",
  },
  {
    key: "phitsanulok",
    name: "สมชาย ใจดี (demo)",
    language: "th",
    membership: { role: "member", city: "th-phitsanulok" },
    role: "speaker",
  },
  {
    key: "luang-prabang",
    name: "ຄຳແພງ ສີສະຫວາດ (demo)",
    language: "lo",
    membership: { role: "member", city: "la-luang-prabang" },
    role: "delegate",
  },
  {
    key: "expert",
    name: "Ana Reyes (demo)",
    language: "en",
    membership: { role: "expert" },
    role: "expert",
  },
];

/** Came with the code and a name, without an account. */
export const demoGuest = { key: "guest", name: "Mali (demo)", language: "en" } as const;
