/** How readers are told that an article, its unit and its people are invented. */
export const demonstrationNotice = {
  label: 'minh họa',
  title: 'Dữ liệu minh họa',
  explanation: 'đơn vị và nhân vật hư cấu',
} as const;
