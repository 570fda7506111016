/** IANA zones by member state (tz database, zone1970.tab). Indonesia's depend on the longitude. */
const zones: Readonly<Record<string, string>> = {
  BN: "Asia/Brunei",
  KH: "Asia/Phnom_Penh",
  LA: "Asia/Vientiane",
  MM: "Asia/Yangon",
  MY: "Asia/Kuala_Lumpur",
  PH: "Asia/Manila",
  SG: "Asia/Singapore",
  TH: "Asia/Bangkok",
  TL: "Asia/Dili",
  VN: "Asia/Ho_Chi_Minh",
};

/** East of here, in degrees, it is Central and then Eastern Indonesia Time; Bali is Central. */
const indonesia = { central: 114.45, eastern: 126 } as const;

/** The time zone of a city, as far as its country and longitude tell; null: it must be asked. */
export function zoneOfPlace(countryCode: string, longitude: number): string | null {
  if (countryCode !== "ID") return zones[countryCode] ?? null;
  if (longitude >= indonesia.eastern) return "Asia/Jayapura";
  return longitude >= indonesia.central ? "Asia/Makassar" : "Asia/Jakarta";
}
