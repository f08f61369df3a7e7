package xinzhi.lists.format;

/// What a field holds (数据类型), and so its canonical form.
public enum FieldType {
    /// Free text: NFKC is not applied, outer blanks are cut, inner runs of blanks become one.
    TEXT,
    /// One of the field's listed values (值域).
    CHOICE,
    /// A day (日期), canonical `yyyy-MM-dd`.
    DATE,
    /// An amount printed in 万元 with up to six decimals, canonical whole 分 (1 万元 = 1,000,000 分).
    AMOUNT_WAN,
    /// Unified social credit code (统一社会信用代码), GB 32100-2015.
    UNIFIED_CODE,
    /// Organisation code (组织机构代码), GB 11714-1997, canonical nine characters without the dash.
    ORGANISATION_CODE,
    /// Any number that names the subject: unified code, organisation code or, for a person, a citizen number, masked or not.
    SUBJECT_CODE,
    /// Citizen identity number (公民身份号码), GB 11643-1999.
    CITIZEN_NUMBER
}
