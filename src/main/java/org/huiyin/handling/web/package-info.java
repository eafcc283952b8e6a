/** Pages of handling: the proposal's page, its forms, the reply desk, the print views. */
package org.huiyin.handling.web;
