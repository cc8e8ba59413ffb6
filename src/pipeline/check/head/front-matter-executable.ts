import { stationRule } from '#pipeline/check/rule';

/** gray-matter would run what stands behind `---js`. */
export const frontMatterExecutable = stationRule({
  id: 'front-matter-executable',
  severity: 'error',
  message: ({ text }) =>
    `Dòng mở đầu “${text}” yêu cầu chạy mã lệnh; điều này bị cấm. Sửa thành đúng ba gạch nối ---.`,
  example: '---js',
  cure: 'Sửa thành đúng ba gạch nối ---',
});
