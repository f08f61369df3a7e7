-- For the administrator of an external PostgreSQL 18 whose owner account may not create roles.
-- Run once as a superuser; replace xinzhi_login and its password by XINZHI_DB_LOGIN_USER and XINZHI_DB_LOGIN_PASSWORD,
-- xinzhi_owner by XINZHI_DB_USER (who must own the database).
create role xz_administrator nologin;
create role xz_city nologin;
create role xz_centre nologin;
create role xz_board nologin;
create role xz_district_body nologin;
create role xz_department nologin;
create role xz_street nologin;
create role xz_helper nologin;
create role xz_enterprise nologin;
create role xz_sender nologin;
create role xz_public nologin;
create role xz_signing_in nologin;
create role xz_writer nologin;
create role xinzhi_login login noinherit password 'change me';
-- Without inherit the login sees nothing until it takes a duty on.
grant xz_administrator, xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_enterprise,
      xz_sender, xz_public, xz_signing_in, xz_writer to xinzhi_login with inherit false, set true;
