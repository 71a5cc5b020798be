export interface Release {
  readonly version: string;
  readonly baseUrl: string;
  /** The commit it was made of, in words. */
  readonly madeOf: string;
}

/** The first text an administrator reads; the manual has the rest. */
export function installText({ version, baseUrl, madeOf }: Release): string {
  return `itas-excel ${version}
สร้างสำหรับที่อยู่ / made for: ${baseUrl}
สร้างจาก / made of: ${madeOf}

ภาษาไทย
=======

ไฟล์ชุดนี้ใช้ได้ที่ ${baseUrl} เท่านั้น หากจะใช้ที่อยู่อื่นต้องสร้างชุดใหม่

1. ตรวจว่าไฟล์ครบและไม่ถูกแก้ไข: sha256sum --check SHA256SUMS (Windows: ดู docs/manual-admin.md)
2. คัดลอกทุกไฟล์ไปไว้ที่เว็บเซิร์ฟเวอร์ซึ่งเปิดด้วย https ให้ ${baseUrl}taskpane.html เปิดได้ในเบราว์เซอร์
3. ตั้งค่าเซิร์ฟเวอร์:
   - functions.th.json และ functions.en.json ต้องส่ง Access-Control-Allow-Origin: *
   - assets/icons/ ห้ามส่ง Cache-Control: no-cache หรือ no-store
   - ไฟล์อื่นที่ชื่อไม่มีรหัส 8 ตัว ควรส่ง Cache-Control: no-cache
   - ห้ามส่ง X-Frame-Options เพราะ Excel บนเว็บเปิดหน้านี้ในกรอบ
4. ให้ manifest.xml แก่ Excel: ศูนย์ดูแล Microsoft 365 -> การตั้งค่า -> แอปแบบรวม -> อัปโหลดแอปแบบกำหนดเอง
   หรือวางในโฟลเดอร์ที่แชร์ซึ่งตั้งเป็นแค็ตตาล็อกที่เชื่อถือได้ (Windows)

เครื่องผู้ใช้ต้องไปถึง https://appsforoffice.microsoft.com (Office.js) และเซิร์ฟเวอร์นี้ ไม่มีข้อมูลใดถูกส่งออก
คู่มือเต็ม: docs/manual-admin.md  ·  สัญญาอนุญาต: LICENSE.txt, THIRD-PARTY-NOTICES.txt  ·  ส่วนประกอบ: sbom.cdx.json
ยังไม่มีผู้ใดลองชุดนี้กับ Excel จริง ดู docs/checks-in-excel.md


In English
==========

These files work at ${baseUrl} and nowhere else; another address needs another release.

1. Check that they are complete and unchanged: sha256sum --check SHA256SUMS (Windows: see docs/manual-admin.md)
2. Copy all of them to a web server with https, so that ${baseUrl}taskpane.html opens in a browser.
3. Set the server up:
   - functions.th.json and functions.en.json with Access-Control-Allow-Origin: *
   - assets/icons/ never with Cache-Control: no-cache or no-store
   - everything else without eight characters of code in its name best with Cache-Control: no-cache
   - no X-Frame-Options: Excel on the web shows the page in a frame
4. Give manifest.xml to Excel: Microsoft 365 admin centre -> Settings -> Integrated apps -> Upload custom apps,
   or a shared folder that is a trusted catalogue (Windows).

Users' machines must reach https://appsforoffice.microsoft.com (Office.js) and this server. No data leaves them.
The whole manual: docs/manual-admin.md  ·  licences: LICENSE.txt, THIRD-PARTY-NOTICES.txt  ·  parts: sbom.cdx.json
Nobody has tried this with Excel itself yet; see docs/checks-in-excel.md.
`;
}
