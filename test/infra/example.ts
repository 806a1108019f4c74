/** Settings of a production stage, made up. */
export const production = {
  CIC_DOMAIN: "api.example.org",
  CIC_ALARM_EMAIL: "operations@example.org",
  CIC_ORIGINS: "https://app.example.org",
};
